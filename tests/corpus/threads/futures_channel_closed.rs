//! truth: right
//! bug: none
// The last sender goes, and the channel ends.
use futures::StreamExt;
use futures::channel::mpsc;
use futures::executor::block_on;
use std::thread;

fn main() {
    let (orders, mut kitchen) = mpsc::unbounded();
    let waiter = thread::spawn(move || orders.unbounded_send("soup").unwrap());
    let mut cooked = 0;
    block_on(async {
        while kitchen.next().await.is_some() {
            cooked += 1;
        }
    });
    waiter.join().unwrap();
    assert_eq!(cooked, 1);
}
