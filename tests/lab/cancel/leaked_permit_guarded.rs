//! expect: passed, all
// The permit goes back when its guard is dropped, also with the future.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{Duration, sleep};

pub struct Shop {
    oven: Semaphore,
}

pub fn open() -> Shop {
    Shop { oven: Semaphore::new(1) }
}

pub async fn work(shop: Arc<Shop>) {
    let _permit = shop.oven.acquire().await.unwrap();
    sleep(Duration::from_secs(1)).await;
}

pub async fn left(shop: Arc<Shop>) -> usize {
    let _permit = shop.oven.acquire().await.unwrap();
    shop.oven.available_permits()
}

pub fn expected() -> usize {
    0
}

fn main() {}
