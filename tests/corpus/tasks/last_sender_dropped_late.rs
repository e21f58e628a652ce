//! truth: race
//! bug: closed_before_dropped
// All is sent, and said to be so, while the last sender is still there: the inbox is empty, not closed.
use std::sync::Arc;
use tokio::sync::mpsc::error::TryRecvError;
use tokio::sync::{Notify, mpsc};

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::unbounded_channel::<u32>();
    let all_sent = Arc::new(Notify::new());
    let sent = all_sent.clone();
    let waiter = tokio::spawn(async move {
        let _orders = orders;
        sent.notify_one();
    });
    all_sent.notified().await;
    assert_eq!(inbox.try_recv(), Err(TryRecvError::Disconnected));
    waiter.await.unwrap();
}
