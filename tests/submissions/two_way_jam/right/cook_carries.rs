//! expect: passed
//! The cook carries the dishes: nothing comes back.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            println!("table {table}");
        }
    };
    let waiter = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
    };
    tokio::join!(cook, waiter);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
