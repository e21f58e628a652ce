//! truth: deadlock
//! bug: lock_order
// Two tasks take the same two locks of `futures`, each in its own order.
use futures::lock::Mutex;
use std::sync::Arc;

async fn both(first: Arc<Mutex<u32>>, second: Arc<Mutex<u32>>) {
    let mut first = first.lock().await;
    let mut second = second.lock().await;
    *first += 1;
    *second += 1;
}

#[tokio::main]
async fn main() {
    let (a, b) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));
    let one = tokio::spawn(both(Arc::clone(&a), Arc::clone(&b)));
    let other = tokio::spawn(both(b, a));
    one.await.unwrap();
    other.await.unwrap();
}
