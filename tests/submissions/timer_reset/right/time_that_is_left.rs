//! expect: passed
//! Each wait is as long as what is left of the ten minutes.

use cafe::kitchen::minutes;
use std::time::Instant;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let start = Instant::now();
    let mut orders = Vec::new();
    loop {
        let left = minutes(10).saturating_sub(start.elapsed());
        match timeout(left, guests.recv()).await {
            Ok(Some(order)) => orders.push(order),
            _ => return orders,
        }
    }
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
