//! truth: deadlock
//! bug: both_send
// Each has sent one, waits for room for the second, and receives nothing until then.
use tokio::sync::mpsc;

async fn actor(peer: mpsc::Sender<u32>, mut inbox: mpsc::Receiver<u32>) -> u32 {
    for number in 1..=2 {
        peer.send(number).await.unwrap();
    }
    inbox.recv().await.unwrap() + inbox.recv().await.unwrap()
}

#[tokio::main]
async fn main() {
    let (to_cook, from_waiter) = mpsc::channel(1);
    let (to_waiter, from_cook) = mpsc::channel(1);
    let cook = tokio::spawn(actor(to_waiter, from_waiter));
    let waiter = tokio::spawn(actor(to_cook, from_cook));
    assert_eq!(cook.await.unwrap() + waiter.await.unwrap(), 6);
}
