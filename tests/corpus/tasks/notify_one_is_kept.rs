//! truth: right
//! bug: none
// `notify_one` stores a permit if nobody waits yet.
use std::sync::Arc;
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let guest = {
        let bell = bell.clone();
        tokio::spawn(async move { bell.notified().await })
    };
    bell.notify_one();
    guest.await.unwrap();
}
