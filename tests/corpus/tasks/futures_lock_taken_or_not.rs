//! truth: race
//! bug: gives_up_when_taken
// Whoever finds the lock taken gives up, and nothing is counted.
use futures::lock::Mutex;
use std::sync::Arc;

async fn add(count: Arc<Mutex<u32>>) {
    if let Some(mut count) = count.try_lock() {
        *count += 1;
    }
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
