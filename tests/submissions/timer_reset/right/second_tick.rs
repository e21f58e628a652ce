//! expect: passed
//! An interval goes on by itself; its first tick comes at once.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{interval, sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut clock = interval(minutes(10));
    clock.tick().await;
    let mut orders = Vec::new();
    loop {
        tokio::select! {
            biased;
            _ = clock.tick() => break,
            order = guests.recv() => match order {
                Some(order) => orders.push(order),
                None => break,
            },
        }
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
