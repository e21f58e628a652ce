//! truth: race
//! bug: told_is_not_given_back
// The place is not free yet when the one who leaves it says so.
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

#[tokio::main]
async fn main() {
    let places = Arc::new(Semaphore::new(1));
    let (tx, rx) = oneshot::channel();
    let guest = tokio::spawn({
        let places = Arc::clone(&places);
        async move {
            let _place = places.acquire().await.unwrap();
            tx.send(()).unwrap();
        }
    });
    rx.await.unwrap();
    let place = timeout(Duration::ZERO, places.acquire()).await;
    assert!(place.is_ok(), "the place is free");
    guest.await.unwrap();
}
