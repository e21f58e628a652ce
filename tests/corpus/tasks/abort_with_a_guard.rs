//! truth: right
//! bug: none
// The guard takes the flag back however the task ends.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

struct Busy(Arc<AtomicBool>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

#[tokio::main]
async fn main() {
    let busy = Arc::new(AtomicBool::new(false));
    let cook = {
        let busy = busy.clone();
        tokio::spawn(async move {
            busy.store(true, Ordering::SeqCst);
            let _busy = Busy(busy);
            tokio::task::yield_now().await;
        })
    };
    tokio::task::yield_now().await;
    cook.abort();
    let _ = cook.await;
    assert!(!busy.load(Ordering::SeqCst));
}
