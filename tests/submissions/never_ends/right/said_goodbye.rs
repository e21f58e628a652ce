//! expect: passed
//! Each waiter says when they are done; the kitchen counts goodbyes.

use cafe::dining::Table;
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let mut waiters = tables.len();
    for number in tables {
        let tx = tx.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(Some(dish)).await.unwrap();
            }
            tx.send(None).await.unwrap();
        });
    }
    let mut cooked = 0;
    while waiters > 0 {
        match rx.recv().await {
            Some(Some(_dish)) => cooked += 1,
            _ => waiters -= 1,
        }
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
