//! expect: passed
//! One waiter who looks at both: an order that is under way stays under way.

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
    let waiter = async move {
        let take = async move {
            for table in tables {
                take_order(table).await;
                slips.send(table).await.unwrap();
            }
        };
        tokio::pin!(take);
        let mut taking = true;
        loop {
            tokio::select! {
                () = &mut take, if taking => taking = false,
                dish = to_carry.recv() => match dish {
                    Some(table) => println!("table {table}"),
                    None => return,
                },
            }
        }
    };
    tokio::join!(cook, waiter);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
