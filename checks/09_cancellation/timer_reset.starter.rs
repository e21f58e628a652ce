//! Last orders, for ever
//!
//! Last orders: for 10 minutes the waiter still takes what the guests call out,
//! and then goes home. But there is always one who has just thought of
//! something, and at midnight the waiter is still there.
//!
//! Contract: `last_orders(guests)` takes orders for 10 kitchen minutes, counted
//! from its beginning, and returns those that came by then, in the order in
//! which they came: at that moment, whoever still orders. When nobody is left
//! who could order, it returns at once.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin timer_reset`

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    loop {
        tokio::select! {
            order = guests.recv() => match order {
                Some(order) => orders.push(order),
                None => return orders,
            },
            _ = sleep(minutes(10)) => return orders,
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
