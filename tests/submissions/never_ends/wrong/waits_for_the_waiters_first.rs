//! expect: deadlock/cycle
//! Sees off all waiters before cooking: the channel is full, and they wait for the kitchen.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let waiters: Vec<_> = tables
        .into_iter()
        .map(|number| tokio::spawn(wait_at(number, tx.clone())))
        .collect();
    drop(tx);
    for waiter in waiters {
        waiter.await.unwrap();
    }
    let mut cooked = 0;
    while let Some(_dish) = rx.recv().await {
        cooked += 1;
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
