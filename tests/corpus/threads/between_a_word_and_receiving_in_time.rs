//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the cook has received nothing yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

static BEGUN: AtomicBool = AtomicBool::new(false);
static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::sync_channel(1);
    orders.send("soup").unwrap();
    let cook = thread::spawn(move || {
        BEGUN.store(true, SeqCst);
        inbox.recv_timeout(Duration::from_secs(1)).unwrap();
        DONE.store(true, SeqCst);
        inbox
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = orders.try_send("rice").is_ok();
    println!("{when} {seen}");
    cook.join().unwrap();
}
