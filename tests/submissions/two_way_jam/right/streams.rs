//! expect: passed
//! A stream for each direction.

use cafe::{dining::take_order, kitchen::cook_for};
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

async fn evening(tables: Vec<u32>, room: usize) {
    let (mut slips, to_cook) = mpsc::channel(room - 1);
    let waiter = async move {
        for table in tables {
            take_order(table).await;
            slips.send(table).await.unwrap();
        }
    };
    let dishes = to_cook.then(|table| async move {
        cook_for(table).await;
        table
    });
    let carry = dishes.for_each(|table| async move { println!("table {table}") });
    futures::join!(waiter, carry);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
