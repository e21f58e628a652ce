//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has no weak pointer yet.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let pan = Arc::new(1);
    let ours = Arc::clone(&pan);
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        (Arc::downgrade(&ours), ours)
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = Arc::weak_count(&pan) == 1;
    println!("{when} {seen}");
    cook.join().unwrap();
}
