//! expect: passed
//! The cook is the task, and gives back what was cooked.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let (pass, mut slips) = mpsc::channel::<u32>(4);
    let cook = tokio::spawn(async move {
        let mut cooked_for = vec![];
        while let Some(table) = slips.recv().await {
            cook_for(table).await;
            cooked_for.push(table);
        }
        cooked_for
    });
    for table in tables {
        take_order(table).await;
        pass.send(table).await.expect("the cook has gone");
    }
    drop(pass);
    cook.await.unwrap()
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
