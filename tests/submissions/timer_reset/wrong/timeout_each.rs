//! expect: too_slow/one_at_a_time
//! Ten minutes for each order.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    while let Ok(Some(order)) = timeout(minutes(10), guests.recv()).await {
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
