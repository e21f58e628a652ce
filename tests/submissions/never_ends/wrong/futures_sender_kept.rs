//! expect: never_ends/recv
//! A channel of the futures crate, whose first sender is still there.

use cafe::dining::Table;
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, rx) = mpsc::channel(8);
    for number in tables {
        let mut tx = tx.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).await.unwrap();
            }
        });
    }
    rx.count().await
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
