//! expect: passed
//! A timer in a box, made once.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut closing = Box::pin(sleep(minutes(10)));
    let mut orders = vec![];
    loop {
        let order = tokio::select! {
            _ = closing.as_mut() => None,
            order = guests.recv() => order,
        };
        let Some(order) = order else { break };
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
