//! truth: never_ends
//! bug: missed_notify
// `notify_waiters` wakes those who wait already, and stores nothing for those who come later.
use std::sync::Arc;
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let guest = {
        let bell = bell.clone();
        tokio::spawn(async move { bell.notified().await })
    };
    tokio::task::yield_now().await;
    bell.notify_waiters();
    guest.await.unwrap();
}
