//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// Who waits for a message for a while and is called has not taken it yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

static DONE: AtomicBool = AtomicBool::new(false);

fn main() {
    let (orders, inbox) = mpsc::sync_channel(1);
    let cook = thread::spawn(move || {
        while inbox.recv_timeout(Duration::from_secs(1)).is_err() {}
        DONE.store(true, SeqCst);
        inbox
    });
    orders.send("soup").unwrap();
    println!("{}", orders.try_send("rice").is_ok());
    cook.join().unwrap();
}
