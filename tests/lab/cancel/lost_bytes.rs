//! expect: wrong_result/cancelled
// What was read is in the future that is dropped, and nowhere else.
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

pub struct Shop {
    halves: Mutex<mpsc::Receiver<u32>>,
    pairs: std::sync::Mutex<Vec<(u32, u32)>>,
}

pub fn open() -> Shop {
    let (to_shop, halves) = mpsc::channel(1);
    tokio::spawn(async move {
        for half in 1..=2 {
            to_shop.send(half).await.unwrap();
        }
    });
    Shop { halves: Mutex::new(halves), pairs: std::sync::Mutex::default() }
}

pub async fn work(shop: Arc<Shop>) {
    let mut halves = shop.halves.lock().await;
    let Some(left) = halves.recv().await else { return };
    let Some(right) = halves.recv().await else { return };
    shop.pairs.lock().unwrap().push((left, right));
}

pub async fn left(shop: Arc<Shop>) -> Vec<(u32, u32)> {
    work(shop.clone()).await;
    shop.pairs.lock().unwrap().clone()
}

pub fn expected() -> Vec<(u32, u32)> {
    vec![(1, 2)]
}

fn main() {}
