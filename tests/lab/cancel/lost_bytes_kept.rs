//! expect: passed, all
// What was read is kept where it outlives the future that read it.
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

pub struct Shop {
    reader: Mutex<Reader>,
    pairs: std::sync::Mutex<Vec<(u32, u32)>>,
}

struct Reader {
    halves: mpsc::Receiver<u32>,
    left: Option<u32>,
}

pub fn open() -> Shop {
    let (to_shop, halves) = mpsc::channel(1);
    tokio::spawn(async move {
        for half in 1..=2 {
            to_shop.send(half).await.unwrap();
        }
    });
    Shop {
        reader: Mutex::new(Reader { halves, left: None }),
        pairs: std::sync::Mutex::default(),
    }
}

pub async fn work(shop: Arc<Shop>) {
    let mut reader = shop.reader.lock().await;
    while let Some(half) = reader.halves.recv().await {
        match reader.left.take() {
            None => reader.left = Some(half),
            Some(left) => shop.pairs.lock().unwrap().push((left, half)),
        }
    }
}

pub async fn left(shop: Arc<Shop>) -> Vec<(u32, u32)> {
    work(shop.clone()).await;
    shop.pairs.lock().unwrap().clone()
}

pub fn expected() -> Vec<(u32, u32)> {
    vec![(1, 2)]
}

fn main() {}
