//! expect: passed, all
// A `notified` that is dropped after it was notified passes that on.
use std::sync::Arc;
use tokio::sync::Notify;

pub struct Shop {
    bell: Arc<Notify>,
}

pub fn open() -> Shop {
    let bell = Arc::new(Notify::new());
    let visitor = bell.clone();
    tokio::spawn(async move { visitor.notify_one() });
    Shop { bell }
}

/// Hears it, and tells the next.
pub async fn work(shop: Arc<Shop>) {
    shop.bell.notified().await;
    shop.bell.notify_one();
}

pub async fn left(shop: Arc<Shop>) -> &'static str {
    shop.bell.notified().await;
    "opened"
}

pub fn expected() -> &'static str {
    "opened"
}

fn main() {}
