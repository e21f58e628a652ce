//! expect: deadlock/self
//! Takes all orders, and cooks after that: the pass is full, and nobody takes anything off it.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel(4);
    for table in tables {
        take_order(table).await;
        pass.send(table).await.unwrap();
    }
    drop(pass);
    let mut cooked_for = Vec::new();
    while let Some(table) = slips.recv().await {
        cook_for(table).await;
        cooked_for.push(table);
    }
    cooked_for
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
