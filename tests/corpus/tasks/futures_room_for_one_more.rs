//! truth: race
//! bug: full_channel
// Beside what the channel is made for, there is room for one message of each sender. For two there may be
// or not: it is up to whether the first was received by then.
use futures::StreamExt;
use futures::channel::mpsc;

#[tokio::main]
async fn main() {
    let (mut sender, mut inbox) = mpsc::channel(0);
    let receives = tokio::spawn(async move { inbox.next().await });
    sender.try_send(1).unwrap();
    sender.try_send(2).unwrap();
    assert_eq!(receives.await.unwrap(), Some(1));
}
