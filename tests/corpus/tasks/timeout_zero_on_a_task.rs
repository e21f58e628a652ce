//! truth: race
//! bug: told_is_not_ended
// A task that says it is done has not ended yet.
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    let baker = tokio::spawn(async move {
        tx.send(()).unwrap();
    });
    rx.await.unwrap();
    timeout(Duration::ZERO, baker)
        .await
        .expect("it has said that it is done")
        .unwrap();
}
