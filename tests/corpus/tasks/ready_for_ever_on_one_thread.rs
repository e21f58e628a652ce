//! truth: right
//! bug: none
// A task that is ready a few times in a row keeps its one thread until it waits.
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders, mut kitchen) = mpsc::unbounded_channel();
    for order in 0..100 {
        orders.send(order).unwrap();
    }
    let waiter = tokio::spawn(async move { orders.send(100).is_ok() });
    let mut cooked = 0;
    while cooked < 100 {
        kitchen.recv().await.unwrap();
        cooked += 1;
    }
    assert!(kitchen.try_recv().is_err(), "the waiter had no turn");
    assert!(waiter.await.unwrap());
}
