//! expect: wrong_result/differs
//! Where there is no room at that moment, the dish is lost.

use cafe::dining::Table;
use tokio::sync::mpsc;

async fn serve(tables: Vec<u32>) -> usize {
    let (orders, mut kitchen) = mpsc::channel(1);
    for number in tables {
        let orders = orders.clone();
        tokio::spawn(async move {
            let mut table = Table::number(number);
            while let Some(dish) = table.next_dish().await {
                let _ = orders.try_send(dish);
            }
        });
    }
    drop(orders);
    let mut cooked = 0;
    while kitchen.recv().await.is_some() {
        cooked += 1;
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
