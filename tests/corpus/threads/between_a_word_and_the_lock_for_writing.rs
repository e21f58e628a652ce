//! truth: right
//! bug: none
//! outputs: "before 0\n" | "before taken\n" | "before 1\n" | "after 0\n" | "after taken\n" | "after 1\n"
// Having said that it begins, the cook does not have the pan yet.
use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static PAN: RwLock<u32> = RwLock::new(0);

fn main() {
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        *PAN.write().unwrap() = 1;
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN
        .try_read()
        .map_or_else(|_| "taken".to_owned(), |pan| pan.to_string());
    println!("{when} {seen}");
    cook.join().unwrap();
}
