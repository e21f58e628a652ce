//! truth: right
//! bug: none
// Each receiver clones the value, while the others wait for it. Nobody is asked for anything else.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::broadcast;

struct Order(Arc<AtomicU32>);

impl Clone for Order {
    fn clone(&self) -> Self {
        self.0.fetch_add(1, Ordering::SeqCst);
        Order(self.0.clone())
    }
}

#[tokio::main]
async fn main() {
    let copies = Arc::new(AtomicU32::new(0));
    let (orders, mut cook) = broadcast::channel(1);
    let mut waiter = orders.subscribe();
    let cooks = tokio::spawn(async move { cook.recv().await.is_ok() });
    let waits = tokio::spawn(async move { waiter.recv().await.is_ok() });
    assert!(orders.send(Order(copies.clone())).is_ok());
    assert!(cooks.await.unwrap() && waits.await.unwrap());
    assert_eq!(copies.load(Ordering::SeqCst), 2);
}
