//! truth: never_ends
//! bug: live_sender
// The loop ends when all senders are gone, and `main` still has one.
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(4);
    let waiter = tokio::spawn({
        let orders = orders.clone();
        async move { orders.send("soup").await.unwrap() }
    });
    let mut served = 0;
    while inbox.recv().await.is_some() {
        served += 1;
    }
    waiter.await.unwrap();
    assert_eq!(served, 1);
    drop(orders);
}
