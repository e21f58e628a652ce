//! expect: passed, all
// All that is waited for comes first, in branches, too; then both halves happen without an await.
use std::sync::{Arc, Mutex};
use tokio::time::{Duration, sleep};

pub struct Shop {
    till: Mutex<u32>,
    safe: Mutex<u32>,
}

pub fn open() -> Shop {
    Shop { till: Mutex::new(100), safe: Mutex::new(0) }
}

pub async fn work(shop: Arc<Shop>) {
    tokio::join!(sleep(Duration::from_secs(1)), sleep(Duration::from_secs(2)));
    *shop.till.lock().unwrap() -= 30;
    *shop.safe.lock().unwrap() += 30;
}

pub async fn left(shop: Arc<Shop>) -> u32 {
    *shop.till.lock().unwrap() + *shop.safe.lock().unwrap()
}

pub fn expected() -> u32 {
    100
}

fn main() {}
