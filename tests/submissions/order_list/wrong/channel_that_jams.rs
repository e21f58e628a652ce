//! expect: deadlock/cycle
//! Nobody receives before all have sent, and there is room for 32.

use cafe::store::{Order, fetch_order};
use tokio::sync::mpsc;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let (sender, mut receiver) = mpsc::channel(32);
    let mut tasks = Vec::new();
    for (place, id) in ids.into_iter().enumerate() {
        let sender = sender.clone();
        tasks.push(tokio::spawn(async move {
            let order = fetch_order(id).await;
            sender.send((place, order)).await.unwrap();
        }));
    }
    drop(sender);
    for task in tasks {
        task.await.unwrap();
    }
    let mut orders = Vec::new();
    while let Some(order) = receiver.recv().await {
        orders.push(order);
    }
    orders.sort_by_key(|(place, _)| *place);
    orders.into_iter().map(|(_, order)| order).collect()
}

#[tokio::main]
async fn main() {
    for order in fetch_all(vec![3, 1, 2, 5]).await {
        println!("order {}: {}", order.id, order.dish);
    }
}
