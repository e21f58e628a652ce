//! truth: right
//! bug: none
// Sleeps of different lengths, but what comes last waits for the other: nothing rests on time.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main]
async fn main() {
    let dish = Arc::new(AtomicU32::new(0));
    let (first, second) = (Arc::clone(&dish), Arc::clone(&dish));
    let soup = tokio::spawn(async move {
        sleep(Duration::from_millis(10)).await;
        first.store(1, SeqCst);
    });
    let cake = tokio::spawn(async move {
        sleep(Duration::from_millis(1)).await;
        soup.await.unwrap();
        second.store(2, SeqCst);
    });
    cake.await.unwrap();
    assert_eq!(dish.load(SeqCst), 2);
}
