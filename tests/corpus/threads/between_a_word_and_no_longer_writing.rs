//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it is done, the cook has the pan still.
use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static PAN: RwLock<u32> = RwLock::new(0);

fn main() {
    let cook = thread::spawn(move || {
        let pan = PAN.write().unwrap();
        BEGUN.store(true, SeqCst);
        drop(pan);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.try_read().is_err();
    println!("{when} {seen}");
    cook.join().unwrap();
}
