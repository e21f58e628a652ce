//! expect: wrong_result/cancelled
// The line that would say "free" again is never reached.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::time::{Duration, sleep};

pub struct Shop {
    busy: AtomicBool,
}

pub fn open() -> Shop {
    Shop { busy: AtomicBool::new(false) }
}

pub async fn work(shop: Arc<Shop>) {
    shop.busy.store(true, SeqCst);
    sleep(Duration::from_secs(1)).await;
    shop.busy.store(false, SeqCst);
}

pub async fn left(shop: Arc<Shop>) -> &'static str {
    if shop.busy.load(SeqCst) { "busy" } else { "free" }
}

pub fn expected() -> &'static str {
    "free"
}

fn main() {}
