//! The flooded kitchen: a solution.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    // Room for four. When all of it is taken, `send` waits until the cook has
    // taken a slip out: whoever is faster is held up by whoever is slower, and
    // what waits in between stays small. That is called backpressure.
    let (pass, mut slips) = mpsc::channel(4);
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            // On an unbounded channel there is nothing to wait for, so its
            // `send` is not even async.
            pass.send(table).await.unwrap();
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
