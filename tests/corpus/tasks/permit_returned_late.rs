//! truth: race
//! bug: permit_returned_late
// The oven is said to be free while the permit for it still lives.
use std::sync::Arc;
use tokio::sync::{Semaphore, oneshot};

#[tokio::main]
async fn main() {
    let ovens = Arc::new(Semaphore::new(1));
    let (done, free) = oneshot::channel();
    let bakes = ovens.clone();
    let baker = tokio::spawn(async move {
        let _oven = bakes.acquire().await.unwrap();
        done.send(()).unwrap();
    });
    free.await.unwrap();
    assert!(ovens.try_acquire().is_ok(), "the oven is free");
    baker.await.unwrap();
}
