//! expect: passed
//! A channel of the futures crate.

use cafe::dining::Table;
use futures::StreamExt;
use futures::channel::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, rx) = mpsc::unbounded();
    for number in tables {
        let tx = tx.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.unbounded_send(dish).unwrap();
            }
        });
    }
    drop(tx);
    rx.count().await
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
