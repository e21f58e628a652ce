//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook may still send.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc::{self, TryRecvError};
use std::thread;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::channel::<&str>();
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        drop(orders);
        DONE.store(true, SeqCst);
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = inbox.try_recv() == Err(TryRecvError::Disconnected);
    println!("{when} {seen}");
    cook.join().unwrap();
}
