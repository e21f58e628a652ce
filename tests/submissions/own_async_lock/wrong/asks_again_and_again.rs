//! expect: wrong_result/differs
//! Asks, and lets others have a turn.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

#[derive(Default)]
struct Lock(AtomicBool);

impl Lock {
    async fn lock(&self) {
        while self.0.swap(true, SeqCst) {
            tokio::task::yield_now().await;
        }
    }

    fn unlock(&self) {
        self.0.store(false, SeqCst);
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}
