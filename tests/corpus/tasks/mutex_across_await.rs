//! truth: right
//! bug: none
// tokio's lock is held across the await, so nobody writes in between.
use std::sync::Arc;
use tokio::sync::Mutex;

async fn add(count: Arc<Mutex<u32>>) {
    let mut count = count.lock().await;
    let seen = *count;
    tokio::task::yield_now().await;
    *count = seen + 1;
}

#[tokio::main]
async fn main() {
    let count = Arc::new(Mutex::new(0));
    let first = tokio::spawn(add(count.clone()));
    let second = tokio::spawn(add(count.clone()));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(*count.lock().await, 2);
}
