//! truth: right
//! bug: none
// Main sleeps for longer than the task takes, instead of joining it: right if timers are exact.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main]
async fn main() {
    let served = Arc::new(AtomicBool::new(false));
    let tray = Arc::clone(&served);
    tokio::spawn(async move {
        sleep(Duration::from_millis(50)).await;
        tray.store(true, SeqCst);
    });
    sleep(Duration::from_millis(100)).await;
    assert!(served.load(SeqCst));
}
