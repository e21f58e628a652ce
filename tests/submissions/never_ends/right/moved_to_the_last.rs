//! expect: passed
//! The last waiter gets the sender itself.

use cafe::dining::{Dish, Table};
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let mut tables = tables.into_iter().peekable();
    let mut sender = Some(tx);
    if tables.peek().is_none() {
        sender = None;
    }
    while let Some(number) = tables.next() {
        let tx = if tables.peek().is_some() {
            sender.clone()
        } else {
            sender.take()
        };
        tokio::spawn(wait_at(number, tx.unwrap()));
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
