//! expect: passed
//! The dishes come back on a pass without a bound, which never holds more than one.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let (dishes, mut to_carry) = mpsc::unbounded_channel();
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            dishes.send(table).unwrap();
        }
    };
    let take = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
    };
    let carry = async {
        while let Some(table) = to_carry.recv().await {
            println!("table {table}");
        }
    };
    tokio::join!(take, cook, carry);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
