//! expect: not_modelled/too_long
//! A table of its own for each round: each orders its first dish, for ever.
//! The evening that never ends

use cafe::dining::Table;
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    for number in tables {
        let tx = tx.clone();
        tokio::spawn(async move {
            while let Some(dish) = Table::number(number).next_dish().await {
                tx.send(dish).await.unwrap();
            }
        });
    }
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
