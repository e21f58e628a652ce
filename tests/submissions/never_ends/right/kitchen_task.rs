//! expect: passed
//! The kitchen is a task, and the sender goes out of scope.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let kitchen = {
        let (tx, mut rx) = mpsc::channel(8);
        let kitchen = tokio::spawn(async move {
            let mut cooked = 0;
            while rx.recv().await.is_some() {
                cooked += 1;
            }
            cooked
        });
        for number in tables {
            tokio::spawn(wait_at(number, tx.clone()));
        }
        kitchen
    };
    kitchen.await.unwrap()
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
