//! expect: blocked/other
//! The same where there is one thread: while `recv` keeps it, no waiter can move.

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

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
