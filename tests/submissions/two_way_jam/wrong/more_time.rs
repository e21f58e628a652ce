//! expect: wrong_order/at
//! Gives up putting a dish down after an hour.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let (dishes, mut to_carry) = mpsc::channel(room);
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            let hour = cafe::kitchen::minutes(60);
            let _ = dishes.send_timeout(table, hour).await;
        }
    };
    let waiter = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
        drop(slips);
        while let Some(table) = to_carry.recv().await {
            println!("table {table}");
        }
    };
    tokio::join!(cook, waiter);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
