//! expect: too_slow/one_at_a_time
//! A task raises a flag at closing time, and it is seen at the next order.

use cafe::kitchen::minutes;
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let closed = Arc::new(AtomicBool::new(false));
    let own = closed.clone();
    tokio::spawn(async move {
        sleep(minutes(10)).await;
        own.store(true, SeqCst);
    });
    let mut orders = Vec::new();
    while !closed.load(SeqCst) {
        match guests.recv().await {
            Some(order) => orders.push(order),
            None => break,
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
