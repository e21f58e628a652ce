//! expect: wrong_result/differs
//! The list is dropped with the future that has it.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let take_all = async {
        let mut orders = Vec::new();
        while let Some(order) = guests.recv().await {
            orders.push(order);
        }
        orders
    };
    timeout(minutes(10), take_all).await.unwrap_or_default()
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
