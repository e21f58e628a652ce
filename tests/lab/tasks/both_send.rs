//! expect: deadlock/cycle
// Each has sent one, waits for room for the second, and receives nothing until then.
use tokio::sync::mpsc::{Receiver, Sender, channel};

const MILLIS: u64 = 0;

async fn actor(peer: Sender<u32>, mut inbox: Receiver<u32>) -> u32 {
    peer.send(1).await.unwrap();
    peer.send(2).await.unwrap();
    inbox.recv().await.unwrap() + inbox.recv().await.unwrap()
}

#[tokio::main]
async fn program() -> u32 {
    let (to_cook, from_waiter) = channel(1);
    let (to_waiter, from_cook) = channel(1);
    let cook = tokio::spawn(actor(to_waiter, from_waiter));
    let waiter = tokio::spawn(actor(to_cook, from_cook));
    cook.await.unwrap() + waiter.await.unwrap()
}

fn expected() -> u32 {
    6
}

fn main() {
    program();
}
