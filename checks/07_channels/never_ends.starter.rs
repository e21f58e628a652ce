//! The evening that never ends
//!
//! A waiter stands at each table and sends its dishes to the kitchen, until the
//! guests have had enough. The kitchen cooks until no more dishes can come. All
//! guests went home long ago, and the kitchen still listens. A minute there
//! takes 100 ms.
//!
//! Contract: `serve(tables)` returns how many dishes were ordered at all tables
//! together. It ends when the last waiter is done, and not a minute later.
//! Nobody knows beforehand how much a table orders, or how long the guests
//! think.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin never_ends`

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
