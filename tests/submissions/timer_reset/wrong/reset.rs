//! expect: too_slow/one_at_a_time
//! One timer, and each order sets it back.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    let closing = sleep(minutes(10));
    tokio::pin!(closing);
    loop {
        tokio::select! {
            order = guests.recv() => match order {
                Some(order) => {
                    orders.push(order);
                    closing.as_mut().reset(Instant::now() + minutes(10));
                }
                None => return orders,
            },
            () = &mut closing => return orders,
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
