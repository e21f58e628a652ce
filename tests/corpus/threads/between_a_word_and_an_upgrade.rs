//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook's pointer is still weak.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let pan = Arc::new(1);
    let ours = Arc::downgrade(&pan);
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        ours.upgrade()
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = Arc::strong_count(&pan) == 2;
    println!("{when} {seen}");
    cook.join().unwrap();
}
