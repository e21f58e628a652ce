//! expect: wrong_result/too_many_in_flight
//! A waiter for each table.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let (dishes, mut to_carry) = mpsc::channel(room);
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            dishes.send(table).await.unwrap();
        }
    };
    for table in tables {
        let slips = slips.clone();
        tokio::spawn(async move {
            take_order(table).await;
            slips.send(table).await.unwrap();
        });
    }
    drop(slips);
    let carry = async {
        while let Some(table) = to_carry.recv().await {
            println!("table {table}");
        }
    };
    tokio::join!(cook, carry);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
