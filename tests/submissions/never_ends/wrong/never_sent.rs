//! expect: wrong_result/too_early
//! Closes the channel before the first dish.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    for number in tables {
        tokio::spawn(wait_at(number, tx.clone()));
    }
    drop(tx);
    rx.close();
    let mut cooked = 0;
    while let Some(_dish) = rx.recv().await {
        cooked += 1;
    }
    cooked
}

async fn wait_at(number: u32, tx: mpsc::Sender<Dish>) {
    let mut table = Table::number(number);
    while let Some(dish) = table.next_dish().await {
        let _ = tx.send(dish).await;
    }
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
