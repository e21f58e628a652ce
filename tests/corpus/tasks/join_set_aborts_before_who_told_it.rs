//! truth: race
//! bug: order_of_ends
// The one that was aborted may be found before the other, which has still to end.
use tokio::sync::oneshot;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    let mut set = JoinSet::new();
    set.spawn(async move {
        tx.send(()).unwrap();
    });
    let slow = set.spawn(std::future::pending());
    rx.await.unwrap();
    slow.abort();
    let first = set.join_next().await.unwrap();
    assert!(first.is_ok(), "the one that was aborted is found last");
}
