//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Who waits for room and is called has not sent yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::thread;

static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::sync_channel(1);
    orders.send("soup").unwrap();
    let cook = thread::spawn(move || {
        orders.send("rice").unwrap();
        DONE.store(true, SeqCst);
        orders
    });
    inbox.recv().unwrap();
    println!("{}", inbox.try_recv().is_ok());
    cook.join().unwrap();
}
