//! truth: right
//! bug: none
// One sends while the other receives, and then the other way round.
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (to_cook, from_waiter) = sync_channel(0);
    let (to_waiter, from_cook) = sync_channel(0);
    let cook = thread::spawn(move || {
        let order: &str = from_waiter.recv().unwrap();
        to_waiter.send(order.len()).unwrap();
    });
    to_cook.send("soup").unwrap();
    assert_eq!(from_cook.recv().unwrap(), 4);
    cook.join().unwrap();
}
