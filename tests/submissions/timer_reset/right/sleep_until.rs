//! expect: passed
//! The timer is made anew, and rings at the same moment.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let closing = Instant::now() + minutes(10);
    let mut orders = Vec::new();
    loop {
        tokio::select! {
            order = guests.recv() => match order {
                Some(order) => orders.push(order),
                None => return orders,
            },
            () = sleep_until(closing) => return orders,
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
