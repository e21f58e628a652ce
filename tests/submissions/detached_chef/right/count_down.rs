//! expect: passed
//! The last one to leave rings.

use cafe::kitchen::bake;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Notify;

async fn evening(orders: Vec<String>) {
    let left = Arc::new(AtomicUsize::new(orders.len()));
    let bell = Arc::new(Notify::new());
    if orders.is_empty() {
        bell.notify_one();
    }
    for name in orders {
        let (left, bell) = (left.clone(), bell.clone());
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
            if left.fetch_sub(1, Ordering::AcqRel) == 1 {
                bell.notify_one();
            }
        });
    }
    bell.notified().await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
