//! expect: deadlock/cycle
//! says: a channel is full
//! A hundred dishes fit, and nobody said that there are no more.

use cafe::dining::Table;
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(100);
    let mut waiters = Vec::new();
    for number in tables {
        let tx = tx.clone();
        waiters.push(tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).await.unwrap();
            }
        }));
    }
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

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
