//! truth: deadlock
//! bug: lock_order
// One task takes a then b, the other b then a.
use std::sync::Arc;
use tokio::sync::Mutex;

async fn transfer(from: Arc<Mutex<i32>>, to: Arc<Mutex<i32>>, amount: i32) {
    let mut from = from.lock().await;
    let mut to = to.lock().await;
    *from -= amount;
    *to += amount;
}

#[tokio::main]
async fn main() {
    let (a, b) = (Arc::new(Mutex::new(10)), Arc::new(Mutex::new(10)));
    let there = tokio::spawn(transfer(a.clone(), b.clone(), 3));
    let back = tokio::spawn(transfer(b.clone(), a.clone(), 5));
    there.await.unwrap();
    back.await.unwrap();
    assert_eq!((*a.lock().await, *b.lock().await), (12, 8));
}
