//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Who waits for a message and is called has not taken it yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::thread;

static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::sync_channel(1);
    let cook = thread::spawn(move || {
        inbox.recv().unwrap();
        DONE.store(true, SeqCst);
        inbox
    });
    orders.send("soup").unwrap();
    println!("{}", orders.try_send("rice").is_ok());
    cook.join().unwrap();
}
