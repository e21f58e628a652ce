//! expect: never_ends/step_limit
//! Asks again and again whether there is another dish.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc::{self, error::TryRecvError};

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    for number in tables {
        tokio::spawn(wait_at(number, tx.clone()));
    }
    let mut cooked = 0;
    loop {
        match rx.try_recv() {
            Ok(_dish) => cooked += 1,
            Err(TryRecvError::Empty) => tokio::task::yield_now().await,
            Err(TryRecvError::Disconnected) => return cooked,
        }
    }
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
