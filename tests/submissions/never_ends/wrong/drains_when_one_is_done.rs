//! expect: deadlock/full
//! Empties the channel only when a waiter is done, who waits for room in it.

use cafe::dining::Table;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let mut waiters = JoinSet::new();
    for number in tables {
        let tx = tx.clone();
        waiters.spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).await.unwrap();
            }
        });
    }
    let mut cooked = 0;
    while let Some(waiter) = waiters.join_next().await {
        waiter.unwrap();
        while let Ok(_dish) = rx.try_recv() {
            cooked += 1;
        }
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
