//! expect: passed
//! A flag, and a bell that keeps one call and hands it on.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::Notify;

#[derive(Default)]
struct Lock {
    taken: AtomicBool,
    bell: Notify,
}

impl Lock {
    async fn lock(&self) {
        while self.taken.swap(true, SeqCst) {
            self.bell.notified().await;
        }
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
