//! truth: race
//! bug: told_is_not_dropped
// The sender that is still there after the last message keeps whoever reads on waiting.
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

#[tokio::main]
async fn main() {
    let (plates, mut table) = mpsc::channel(1);
    let (tx, rx) = oneshot::channel();
    let waiter = tokio::spawn(async move {
        plates.send("cake").await.unwrap();
        tx.send(()).unwrap();
    });
    rx.await.unwrap();
    assert_eq!(table.recv().await, Some("cake"));
    let end = timeout(Duration::ZERO, table.recv()).await;
    assert_eq!(end, Ok(None), "all was served");
    waiter.await.unwrap();
}
