//! truth: right
//! bug: none
// The loop ends when both senders are gone. Each waits until there is room for what it sends.
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

#[tokio::main]
async fn main() {
    let (sender, mut inbox) = mpsc::channel(0);
    for order in 1..=2 {
        let mut sender = sender.clone();
        tokio::spawn(async move { sender.send(order).await.unwrap() });
    }
    drop(sender);
    let mut sum = 0;
    while let Some(order) = inbox.next().await {
        sum += order;
    }
    assert_eq!(sum, 3);
}
