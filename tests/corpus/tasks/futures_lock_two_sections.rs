//! truth: race
//! bug: check_then_act
// Two locks of the same lock, one to read and one to write: another can come between.
use futures::lock::Mutex;
use std::sync::Arc;

async fn add(count: Arc<Mutex<u32>>) {
    let seen = *count.lock().await;
    *count.lock().await = seen + 1;
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
