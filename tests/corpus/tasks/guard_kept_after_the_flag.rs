//! truth: race
//! bug: lock_released_late
// The flag says that the pot is free while its guard is still there.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Mutex;

#[tokio::main]
async fn main() {
    let (pot, free) = (Arc::new(Mutex::new(0)), Arc::new(AtomicBool::new(false)));
    let (their_pot, their_free) = (Arc::clone(&pot), Arc::clone(&free));
    let cook = tokio::spawn(async move {
        let mut soup = their_pot.lock().await;
        *soup += 1;
        their_free.store(true, SeqCst);
    });
    if free.load(SeqCst) {
        assert!(pot.try_lock().is_ok(), "the pot is free");
    }
    cook.await.unwrap();
}
