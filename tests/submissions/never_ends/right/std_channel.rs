//! expect: passed
//! std's channel: its `recv` keeps a thread, and the waiters have others.

use cafe::dining::Table;
use std::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, rx) = mpsc::channel();
    for number in tables {
        let tx = tx.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).unwrap();
            }
        });
    }
    drop(tx);
    rx.iter().count()
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
