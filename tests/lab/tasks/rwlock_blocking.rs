//! expect: passed
// Blocking for a lock of tokio's in a thread where that is allowed.
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;

const MILLIS: u64 = 30;

#[tokio::main]
async fn program() -> u32 {
    let lock = Arc::new(RwLock::new(1));
    let guard = lock.read().await;
    let other = Arc::clone(&lock);
    let task = tokio::task::spawn_blocking(move || {
        *other.blocking_write() += 1;
        *other.blocking_read()
    });
    tokio::time::sleep(Duration::from_millis(30)).await;
    drop(guard);
    task.await.unwrap()
}

fn expected() -> u32 {
    2
}

fn main() {
    program();
}
