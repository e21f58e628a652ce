//! truth: race
//! bug: closed_too_late
// The last message is there before the channel is closed: whoever looks in between finds it open.
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TryRecvError;

#[tokio::main]
async fn main() {
    let (orders, mut kitchen) = mpsc::unbounded_channel();
    let waiter = tokio::spawn(async move {
        orders.send("soup").unwrap();
    });
    assert_eq!(kitchen.recv().await, Some("soup"));
    assert_eq!(kitchen.try_recv(), Err(TryRecvError::Disconnected));
    waiter.await.unwrap();
}
