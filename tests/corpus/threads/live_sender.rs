//! truth: never_ends
//! bug: live_sender
// The loop ends when all senders are gone, and `main` still has one.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (orders, inbox) = mpsc::channel();
    let waiter = {
        let orders = orders.clone();
        thread::spawn(move || orders.send("soup").unwrap())
    };
    let served = inbox.iter().count();
    waiter.join().unwrap();
    assert_eq!(served, 1);
    drop(orders);
}
