//! expect: passed
use std::time::Duration;
use tokio::sync::broadcast;

const MILLIS: u64 = 30;

#[tokio::main]
async fn program() -> (u32, bool) {
    let (tx, mut rx) = broadcast::channel(4);
    let task = tokio::task::spawn_blocking(move || {
        let first = rx.blocking_recv().unwrap();
        (first, rx.blocking_recv().is_err())
    });
    tokio::time::sleep(Duration::from_millis(30)).await;
    tx.send(3).unwrap();
    drop(tx);
    task.await.unwrap()
}

fn expected() -> (u32, bool) {
    (3, true)
}

fn main() {
    program();
}
