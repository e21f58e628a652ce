//! truth: race
//! bug: order_of_ends
// That one of them has failed may be known before the other has ended, which told it to go on.
use tokio::sync::oneshot;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    let mut set = JoinSet::new();
    set.spawn(async move {
        tx.send(()).unwrap();
    });
    set.spawn(async move {
        rx.await.unwrap();
        panic!("no oven is free");
    });
    let first = set.join_next().await.unwrap();
    assert!(first.is_ok(), "the one who told it ended first");
}
