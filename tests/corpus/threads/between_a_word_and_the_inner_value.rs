//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook shares it still.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let pan = Arc::new(1);
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
    let seen = Arc::into_inner(pan).is_some();
    println!("{when} {seen}");
    cook.join().unwrap();
}
