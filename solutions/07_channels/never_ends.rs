//! The evening that never ends: a solution.

use cafe::dining::Table;
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    for number in tables {
        let tx = tx.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).await.unwrap();
            }
        });
    }
    // `recv` returns `None` when every sender is gone. Each waiter's clone goes
    // with its task; this one, from which they were cloned, must go as well.
    drop(tx);

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
