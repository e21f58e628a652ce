//! truth: never_ends
//! bug: live_sender
// A sender that is kept keeps the channel of `futures` open.
use futures::StreamExt;
use futures::channel::mpsc;
use futures::executor::block_on;
use std::thread;

fn main() {
    let (orders, mut kitchen) = mpsc::unbounded();
    let theirs = orders.clone();
    let waiter = thread::spawn(move || theirs.unbounded_send("soup").unwrap());
    let mut cooked = 0;
    block_on(async {
        while kitchen.next().await.is_some() {
            cooked += 1;
        }
    });
    drop(orders);
    waiter.join().unwrap();
    println!("{cooked}");
}
