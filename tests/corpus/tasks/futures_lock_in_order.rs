//! truth: right
//! bug: none
// The same two locks, always in the same order.
use futures::lock::Mutex;
use std::sync::Arc;

async fn transfer(a: Arc<Mutex<i32>>, b: Arc<Mutex<i32>>, amount: i32) {
    let mut a = a.lock().await;
    let mut b = b.lock().await;
    *a -= amount;
    *b += amount;
}

#[tokio::main]
async fn main() {
    let (a, b) = (Arc::new(Mutex::new(5)), Arc::new(Mutex::new(5)));
    let there = tokio::spawn(transfer(Arc::clone(&a), Arc::clone(&b), 1));
    let back = tokio::spawn(transfer(Arc::clone(&a), Arc::clone(&b), -1));
    there.await.unwrap();
    back.await.unwrap();
    assert_eq!((*a.lock().await, *b.lock().await), (5, 5));
}
