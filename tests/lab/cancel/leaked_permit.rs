//! expect: deadlock/cancelled
// Whoever gives up between the two lines keeps the only permit for ever.
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
    shop.oven.acquire().await.unwrap().forget();
    sleep(Duration::from_secs(1)).await;
    shop.oven.add_permits(1);
}

pub async fn left(shop: Arc<Shop>) -> usize {
    let _permit = shop.oven.acquire().await.unwrap();
    shop.oven.available_permits()
}

pub fn expected() -> usize {
    0
}

fn main() {}
