//! truth: panic
//! bug: sleep_is_not_sync
// Main sleeps for a shorter time than the task: it is always too early.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main]
async fn main() {
    let served = Arc::new(AtomicBool::new(false));
    let tray = Arc::clone(&served);
    tokio::spawn(async move {
        sleep(Duration::from_secs(1)).await;
        tray.store(true, SeqCst);
    });
    sleep(Duration::from_millis(100)).await;
    assert!(served.load(SeqCst), "served");
}
