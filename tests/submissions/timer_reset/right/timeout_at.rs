//! expect: passed
//! Waits for each order until closing time.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout_at};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let closing = Instant::now() + minutes(10);
    let mut orders = Vec::new();
    while let Ok(Some(order)) = timeout_at(closing, guests.recv()).await {
        orders.push(order);
    }
    orders
}

#[tokio::main]
async fn main() {
    let (guest, guests) = mpsc::channel(8);
    tokio::spawn(async move {
        for order in ["wine", "bread", "cheese", "water", "coffee"] {
            sleep(minutes(4)).await;
            let _ = guest.send(order.to_owned()).await;
        }
    });
    println!("{:?}", last_orders(guests).await);
}
