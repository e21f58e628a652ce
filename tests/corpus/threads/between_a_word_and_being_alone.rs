//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// A look whether anybody else shares it comes when it comes.
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
    let seen = Arc::get_mut(&mut pan).is_some();
    println!("{when} {seen}");
    cook.join().unwrap();
}
