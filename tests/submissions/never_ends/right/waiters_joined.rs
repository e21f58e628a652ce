//! expect: passed
//! Cooks until all waiters have been seen off, then empties the channel.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let mut waiters: JoinSet<()> = tables
        .into_iter()
        .map(|number| wait_at(number, tx.clone()))
        .collect();
    let mut cooked = 0;
    loop {
        tokio::select! {
            biased;
            Some(_dish) = rx.recv() => cooked += 1,
            waiter = waiters.join_next() => {
                if waiter.is_none() {
                    break;
                }
            }
        }
    }
    cooked
}

async fn wait_at(number: u32, tx: mpsc::Sender<Dish>) {
    let mut table = Table::number(number);
    while let Some(dish) = table.next_dish().await {
        tx.send(dish).await.unwrap();
    }
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
