//! truth: right
//! bug: none
// Whoever asks a condition of the value waits until it is not being changed.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, mut receiver) = watch::channel((0, 0));
    let stirred = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&stirred);
    let cook = tokio::spawn(async move {
        sender.send_modify(|pair| {
            pair.0 = 1;
            counter.fetch_add(1, SeqCst);
            pair.1 = 1;
        });
    });
    let pair = *receiver.wait_for(|pair| pair.0 == 1).await.unwrap();
    assert_eq!(pair, (1, 1));
    cook.await.unwrap();
}
