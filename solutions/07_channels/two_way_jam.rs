//! Both hands full: a solution.

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
    let take = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
    };
    // A branch of its own, which waits for dishes and for nothing else. So
    // there is always room for the next one, the cook goes on, and there is
    // room for slips again: no circle of waits can close.
    let carry = async move {
        while let Some(table) = to_carry.recv().await {
            println!("table {table}");
        }
    };
    tokio::join!(cook, take, carry);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
