//! truth: never_ends
//! bug: live_sender
// The loop ends when all senders are gone, and `main` keeps the first.
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

#[tokio::main]
async fn main() {
    let (sender, mut inbox) = mpsc::channel(0);
    let mut hers = sender.clone();
    let sends = tokio::spawn(async move { hers.send(1).await.unwrap() });
    while let Some(order) = inbox.next().await {
        println!("{order}");
    }
    sends.await.unwrap();
    drop(sender);
}
