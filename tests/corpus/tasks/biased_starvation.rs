//! truth: panic
//! bug: biased_starvation
// The first branch is ready in every round, so the second, ready as well, never has its turn.
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
            Some(_) = inbox.recv() => served += 1,
            _ = &mut closed => break,
        }
    }
    assert!(served < 3, "served after closing time");
}
