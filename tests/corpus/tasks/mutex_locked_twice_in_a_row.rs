//! truth: race
//! bug: two_sections
// The lock is let go between looking and writing, so the other task may write in between.
use std::sync::Arc;
use tokio::sync::Mutex;

async fn add(count: Arc<Mutex<u32>>) {
    let seen = *count.lock().await;
    *count.lock().await = seen + 1;
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
