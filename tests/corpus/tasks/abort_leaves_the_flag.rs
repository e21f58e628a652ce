//! truth: race
//! bug: abort_leaves_flag
// A task that is aborted at its await never comes to the line that takes the flag back.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::main]
async fn main() {
    let busy = Arc::new(AtomicBool::new(false));
    let cook = {
        let busy = busy.clone();
        tokio::spawn(async move {
            busy.store(true, Ordering::SeqCst);
            tokio::task::yield_now().await;
            busy.store(false, Ordering::SeqCst);
        })
    };
    tokio::task::yield_now().await;
    cook.abort();
    let _ = cook.await;
    assert!(!busy.load(Ordering::SeqCst));
}
