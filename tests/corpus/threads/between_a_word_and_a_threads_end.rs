//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// The last that a thread does is not yet its end.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let cook = thread::spawn(|| BEGUN.store(true, SeqCst));
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = cook.is_finished();
    println!("{when} {seen}");
    cook.join().unwrap();
}
