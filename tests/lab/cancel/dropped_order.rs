//! expect: wrong_result/cancelled
// The order was moved into a future that is dropped.
use std::sync::{Arc, Mutex};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

type Kitchen = mpsc::Receiver<u32>;

pub struct Shop {
    pile: Mutex<Vec<u32>>,
    to_kitchen: mpsc::Sender<u32>,
    cook: Mutex<Option<JoinHandle<(u32, Kitchen)>>>,
}

pub fn open() -> Shop {
    let (to_kitchen, mut kitchen) = mpsc::channel(1);
    to_kitchen.try_send(1).unwrap();
    let cook = tokio::spawn(async move { (kitchen.recv().await.unwrap(), kitchen) });
    Shop { pile: Mutex::new(vec![2]), to_kitchen, cook: Mutex::new(Some(cook)) }
}

pub async fn work(shop: Arc<Shop>) {
    let order = shop.pile.lock().unwrap().pop();
    if let Some(order) = order {
        shop.to_kitchen.send(order).await.unwrap();
    }
}

/// Each order is cooked, on its way or on the pile.
pub async fn left(shop: Arc<Shop>) -> Vec<u32> {
    let cook = shop.cook.lock().unwrap().take().unwrap();
    let (first, mut kitchen) = cook.await.unwrap();
    let mut orders = vec![first];
    while let Ok(order) = kitchen.try_recv() {
        orders.push(order);
    }
    orders.append(&mut shop.pile.lock().unwrap());
    orders
}

pub fn expected() -> Vec<u32> {
    vec![1, 2]
}

fn main() {}
