//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook does not have the pan yet, and then it keeps it.
use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);
static PAN: RwLock<u32> = RwLock::new(0);

fn main() {
    let cook = thread::spawn(|| {
        BEGUN.store(true, SeqCst);
        std::mem::forget(PAN.read().unwrap());
        DONE.store(true, SeqCst);
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
