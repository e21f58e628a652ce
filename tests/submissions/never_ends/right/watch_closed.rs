//! expect: passed
//! Waits until nobody watches any more.

use cafe::dining::Table;
use tokio::sync::{mpsc, watch};

async fn serve(tables: Vec<u32>) -> usize {
    let (tx, mut rx) = mpsc::channel(8);
    let (house, on_duty) = watch::channel(());
    for number in tables {
        let tx = tx.clone();
        let on_duty = on_duty.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                tx.send(dish).await.unwrap();
            }
            drop(on_duty);
        });
    }
    drop(on_duty);
    let mut cooked = 0;
    let mut open = true;
    loop {
        tokio::select! {
            dish = rx.recv() => match dish {
                Some(_) => cooked += 1,
                None => break cooked,
            },
            () = house.closed(), if open => {
                // Nothing new; what lies on the pass is still cooked.
                rx.close();
                open = false;
            }
        }
    }
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
