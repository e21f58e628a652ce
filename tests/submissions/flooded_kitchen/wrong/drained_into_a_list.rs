//! expect: wrong_order/before
//! The channel is small, and the cook empties it into a list that is not.

use cafe::{dining::take_order, kitchen::cook_for};
use std::collections::VecDeque;
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel(4);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.send(table).await.unwrap();
        }
    });
    let (mut waiting, mut cooked_for) = (VecDeque::new(), Vec::new());
    loop {
        while let Ok(table) = slips.try_recv() {
            waiting.push_back(table);
        }
        let next = match waiting.pop_front() {
            Some(table) => Some(table),
            None => slips.recv().await,
        };
        let Some(table) = next else {
            return cooked_for;
        };
        cook_for(table).await;
        cooked_for.push(table);
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
