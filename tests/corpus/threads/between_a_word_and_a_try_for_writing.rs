//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// A try to write comes when it comes: the cook has the pan by then, or not yet.
use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static PAN: RwLock<u32> = RwLock::new(0);

fn main() {
    let cook = thread::spawn(|| {
        BEGUN.store(true, SeqCst);
        drop(PAN.read().unwrap());
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.try_write().is_err();
    println!("{when} {seen}");
    cook.join().unwrap();
}
