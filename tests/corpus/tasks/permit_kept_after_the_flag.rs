//! truth: race
//! bug: permit_released_late
// A permit is given back after the flag is set: in between, there is none.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() {
    let (ovens, done) = (Arc::new(Semaphore::new(1)), Arc::new(AtomicBool::new(false)));
    let (their_ovens, their_done) = (Arc::clone(&ovens), Arc::clone(&done));
    let cook = tokio::spawn(async move {
        let _oven = their_ovens.acquire().await.unwrap();
        their_done.store(true, SeqCst);
    });
    if done.load(SeqCst) {
        assert_eq!(ovens.available_permits(), 1, "the oven is free");
    }
    cook.await.unwrap();
}
