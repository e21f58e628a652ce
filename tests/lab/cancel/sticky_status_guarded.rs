//! expect: passed, all
// Whatever ends the work ends the guard, too.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::time::{Duration, sleep};

pub struct Shop {
    busy: AtomicBool,
}

struct Busy<'a>(&'a AtomicBool);

impl<'a> Busy<'a> {
    fn say(busy: &'a AtomicBool) -> Busy<'a> {
        busy.store(true, SeqCst);
        Busy(busy)
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.store(false, SeqCst);
    }
}

pub fn open() -> Shop {
    Shop { busy: AtomicBool::new(false) }
}

pub async fn work(shop: Arc<Shop>) {
    let _busy = Busy::say(&shop.busy);
    sleep(Duration::from_secs(1)).await;
}

pub async fn left(shop: Arc<Shop>) -> &'static str {
    if shop.busy.load(SeqCst) { "busy" } else { "free" }
}

pub fn expected() -> &'static str {
    "free"
}

fn main() {}
