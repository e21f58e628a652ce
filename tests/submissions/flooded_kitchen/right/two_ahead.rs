//! expect: passed
//! A small pass is none of the kitchen's harm, as long as the cook has something to do.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel(3);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            if pass.send(table).await.is_err() {
                return;
            }
        }
    });
    let mut cooked_for = Vec::new();
    loop {
        match slips.recv().await {
            None => break cooked_for,
            Some(table) => {
                cook_for(table).await;
                cooked_for.push(table);
            }
        }
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
