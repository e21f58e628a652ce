//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// A look for a message, with no time to wait, comes when it comes.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

static BEGUN: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::channel();
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        orders.send("soup").unwrap();
        orders
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = inbox.recv_timeout(Duration::ZERO).is_ok();
    println!("{when} {seen}");
    cook.join().unwrap();
}
