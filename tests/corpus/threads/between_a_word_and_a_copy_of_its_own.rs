//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// What is shared is copied to be changed, and what is not, is not.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let mut pan = Arc::new(1);
    let ours = Arc::clone(&pan);
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        drop(ours);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let place = Arc::as_ptr(&pan);
    Arc::make_mut(&mut pan);
    let seen = std::ptr::eq(place, Arc::as_ptr(&pan));
    println!("{when} {seen}");
    cook.join().unwrap();
}
