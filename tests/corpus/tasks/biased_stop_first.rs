//! truth: right
//! bug: none
// What must not starve stands first.
use tokio::sync::{mpsc, oneshot};

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(3);
    let (close, mut closed) = oneshot::channel();
    for order in 1..=3 {
        orders.send(order).await.unwrap();
    }
    close.send(()).unwrap();
    let mut served = 0;
    for _ in 0..3 {
        tokio::select! {
            biased;
            _ = &mut closed => break,
            Some(_) = inbox.recv() => served += 1,
        }
    }
    assert_eq!(served, 0);
}
