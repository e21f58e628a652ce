//! truth: deadlock
//! bug: both_send
// Without room in the channels, each waits for the other to receive.
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (to_cook, from_waiter) = sync_channel(0);
    let (to_waiter, from_cook) = sync_channel(0);
    let cook = thread::spawn(move || {
        to_waiter.send("dish").unwrap();
        from_waiter.recv().unwrap()
    });
    to_cook.send("order").unwrap();
    assert_eq!(from_cook.recv().unwrap(), "dish");
    assert_eq!(cook.join().unwrap(), "order");
}
