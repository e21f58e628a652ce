//! truth: right
//! bug: none
// Two tasks write, and only their sleeps say who is first. With exact timers it is right: a pass names
// the two lines.
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
        sleep(Duration::from_millis(11)).await;
        second.store(2, SeqCst);
    });
    soup.await.unwrap();
    cake.await.unwrap();
    assert_eq!(dish.load(SeqCst), 2);
}
