//! truth: right
//! bug: none
// The same, but whoever wants the oven waits for it.
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
        let _oven = ovens.acquire().await.unwrap();
    }
    cook.await.unwrap();
}
