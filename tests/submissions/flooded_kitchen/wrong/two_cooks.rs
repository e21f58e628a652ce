//! expect: wrong_result/too_many_in_flight
//! A task for each slip: the pass is empty, and the kitchen is full.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel(4);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.send(table).await.unwrap();
        }
    });
    let mut cooking = Vec::new();
    while let Some(table) = slips.recv().await {
        cooking.push(tokio::spawn(async move {
            cook_for(table).await;
            table
        }));
    }
    let mut cooked_for = Vec::new();
    for dish in cooking {
        cooked_for.push(dish.await.unwrap());
    }
    cooked_for
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
