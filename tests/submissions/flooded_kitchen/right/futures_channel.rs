//! expect: passed
//! A channel of the futures crate; each of its senders has a place of its own, besides those.

use cafe::{dining::take_order, kitchen::cook_for};
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (mut pass, slips) = mpsc::channel(3);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.send(table).await.unwrap();
        }
    });
    slips
        .then(|table| async move {
            cook_for(table).await;
            table
        })
        .collect()
        .await
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
