//! truth: right
//! bug: none
// Each task drops its sender when it is done, and `main` keeps none.
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(1);
    for table in 1..=2 {
        let orders = orders.clone();
        tokio::spawn(async move { orders.send(table).await.unwrap() });
    }
    drop(orders);
    let mut sum = 0;
    while let Some(table) = inbox.recv().await {
        sum += table;
    }
    assert_eq!(sum, 3);
}
