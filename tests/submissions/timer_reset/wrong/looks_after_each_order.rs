//! expect: too_slow/one_at_a_time
//! Whether it is late is looked at when somebody orders.

use cafe::kitchen::minutes;
use std::time::Instant;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let start = Instant::now();
    let mut orders = Vec::new();
    while let Some(order) = guests.recv().await {
        if start.elapsed() > minutes(10) {
            break;
        }
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
