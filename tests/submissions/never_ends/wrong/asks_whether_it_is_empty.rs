//! expect: wrong_result/too_early
//! says: It returned 3; expected 6. It was over after 90 min; all of it takes 360 min.
//! Goes on until the channel is empty, which it is now and then.

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
    drop(tx);

    let mut cooked = 0;
    rx.recv().await;
    cooked += 1;
    while !rx.is_empty() {
        rx.recv().await;
        cooked += 1;
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
