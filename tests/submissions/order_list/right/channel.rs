//! expect: passed
//! Tasks that send their replies with their places.

use cafe::store::{Order, fetch_order};
use std::collections::BTreeMap;
use tokio::sync::mpsc;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    let (tx, mut rx) = mpsc::unbounded_channel();
    for (place, id) in ids.into_iter().enumerate() {
        let tx = tx.clone();
        tokio::spawn(async move { tx.send((place, fetch_order(id).await)) });
    }
    drop(tx);
    let mut orders = BTreeMap::new();
    while let Some((place, order)) = rx.recv().await {
        orders.insert(place, order);
    }
    orders.into_values().collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
