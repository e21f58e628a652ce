//! truth: deadlock
//! bug: lock_order
// Two tasks take the same two locks, each in its own order.
use futures::lock::Mutex;
use std::sync::Arc;

async fn transfer(from: Arc<Mutex<i32>>, to: Arc<Mutex<i32>>) {
    let mut from = from.lock().await;
    let mut to = to.lock().await;
    *from -= 1;
    *to += 1;
}

#[tokio::main]
async fn main() {
    let (a, b) = (Arc::new(Mutex::new(5)), Arc::new(Mutex::new(5)));
    let there = tokio::spawn(transfer(Arc::clone(&a), Arc::clone(&b)));
    let back = tokio::spawn(transfer(Arc::clone(&b), Arc::clone(&a)));
    there.await.unwrap();
    back.await.unwrap();
    assert_eq!((*a.lock().await, *b.lock().await), (5, 5));
}
