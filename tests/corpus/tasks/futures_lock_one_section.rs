//! truth: right
//! bug: none
// One lock from the read to the write, over an await.
use futures::lock::Mutex;
use std::sync::Arc;
use tokio::task::yield_now;

async fn add(count: Arc<Mutex<u32>>) {
    let mut count = count.lock().await;
    let seen = *count;
    yield_now().await;
    *count = seen + 1;
}

#[tokio::main]
async fn main() {
    let count = Arc::new(Mutex::new(0));
    let first = tokio::spawn(add(Arc::clone(&count)));
    let second = tokio::spawn(add(Arc::clone(&count)));
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(*count.lock().await, 2);
}
