//! expect: wrong_result/too_early
//! says: panicked on line
//! Takes it for granted that there is room.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel(4);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.try_send(table).unwrap();
        }
    });
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
