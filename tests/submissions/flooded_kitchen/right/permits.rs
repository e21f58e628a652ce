//! expect: passed
//! An unbounded channel, and four permits that go along with the slips.

use cafe::{dining::take_order, kitchen::cook_for};
use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::unbounded_channel();
    let room = Arc::new(Semaphore::new(4));
    tokio::spawn(async move {
        for table in tables {
            let place = room.clone().acquire_owned().await.unwrap();
            take_order(table).await;
            pass.send((table, place)).unwrap();
        }
    });
    let mut cooked_for = Vec::new();
    while let Some((table, place)) = slips.recv().await {
        drop(place);
        cook_for(table).await;
        cooked_for.push(table);
    }
    cooked_for
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
