//! expect: wrong_result/too_early
//! Takes what is in the channel now, and closes the kitchen.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    for number in tables {
        tokio::spawn(wait_at(number, tx.clone()));
    }
    tokio::task::yield_now().await;
    let mut cooked = 0;
    while rx.try_recv().is_ok() {
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
