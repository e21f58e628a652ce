//! expect: passed
//! Somebody else looks at the clock, and says when it is time.

use cafe::kitchen::minutes;
use tokio::sync::{mpsc, oneshot};
use tokio::time::sleep;

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let (ring, mut bell) = oneshot::channel();
    tokio::spawn(async move {
        sleep(minutes(10)).await;
        let _ = ring.send(());
    });
    let mut orders = Vec::new();
    loop {
        tokio::select! {
            _ = &mut bell => return orders,
            order = guests.recv() => match order {
                Some(order) => orders.push(order),
                None => return orders,
            },
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
