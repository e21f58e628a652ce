//! expect: blocked/other
//! A bounded channel for threads, on one thread.

use cafe::{dining::take_order, kitchen::cook_for};
use std::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, slips) = mpsc::sync_channel(4);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.send(table).unwrap();
        }
    });
    let mut cooked_for = Vec::new();
    while let Ok(table) = slips.recv() {
        cook_for(table).await;
        cooked_for.push(table);
    }
    cooked_for
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
