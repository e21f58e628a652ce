//! truth: race
//! bug: bounded_retries
// Letting others go on seven times is no promise that they do.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::task::yield_now;

static READY: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async { READY.store(true, SeqCst) });
    let mut rounds = 0;
    while !READY.load(SeqCst) {
        rounds += 1;
        assert!(rounds < 7, "ready in time");
        yield_now().await;
    }
    cook.await.unwrap();
}
