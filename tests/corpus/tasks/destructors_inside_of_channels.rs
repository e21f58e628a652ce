//! truth: right
//! bug: none
// What is dropped inside of a channel tries a lock and sends elsewhere, while others do the same.
use std::sync::Arc;
use tokio::sync::{Mutex, broadcast, mpsc, watch};

struct Order(Arc<Mutex<u32>>, mpsc::UnboundedSender<()>);

impl Drop for Order {
    fn drop(&mut self) {
        if let Ok(mut count) = self.0.try_lock() {
            *count += 1;
        }
        let _ = self.1.send(());
    }
}

#[tokio::main]
async fn main() {
    let count = Arc::new(Mutex::new(0));
    let (gone, mut dropped) = mpsc::unbounded_channel();
    let order = || Arc::new(Order(count.clone(), gone.clone()));
    let (menu, newest) = watch::channel(order());
    let (orders, cook) = broadcast::channel(1);
    assert!(orders.send(order()).is_ok());
    let leaves = tokio::spawn(async move { drop(cook) });
    // The one before is dropped; so is this one, if nobody reads any more.
    drop(menu.send(order()));
    leaves.await.unwrap();
    drop((orders, menu, newest));
    for _ in 0..3 {
        assert!(dropped.recv().await.is_some());
    }
    assert!((1..=3).contains(&*count.lock().await));
}
