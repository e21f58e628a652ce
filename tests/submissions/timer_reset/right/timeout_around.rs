//! expect: passed
//! A timeout around the loop, and the list outside of it.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    let take_all = async {
        while let Some(order) = guests.recv().await {
            orders.push(order);
        }
    };
    let _ = timeout(minutes(10), take_all).await;
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
