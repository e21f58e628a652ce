//! expect: too_slow/asked_again
//! The timer is asked first, and it is still a new one each time.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    loop {
        tokio::select! {
            biased;
            _ = sleep(minutes(10)) => return orders,
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
