//! expect: race/load_then_store
//! Looks whether it is free, and takes it in another step.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

#[derive(Default)]
struct Lock {
    taken: AtomicBool,
    bell: Notify,
}

impl Lock {
    async fn lock(&self) {
        while self.taken.load(SeqCst) {
            self.bell.notified().await;
        }
        self.taken.store(true, SeqCst);
    }

    fn unlock(&self) {
        self.taken.store(false, SeqCst);
        self.bell.notify_one();
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}
