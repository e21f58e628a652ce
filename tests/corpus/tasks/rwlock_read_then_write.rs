//! truth: race
//! bug: read_then_write
// The price is read under one lock and written under another.
use std::sync::Arc;
use tokio::sync::RwLock;

async fn raise(price: Arc<RwLock<u32>>) {
    let seen = *price.read().await;
    *price.write().await = seen + 1;
}

#[tokio::main]
async fn main() {
    let price = Arc::new(RwLock::new(5));
    let first = tokio::spawn(raise(price.clone()));
    let second = tokio::spawn(raise(price.clone()));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(*price.read().await, 7);
}
