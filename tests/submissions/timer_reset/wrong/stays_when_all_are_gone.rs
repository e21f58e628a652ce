//! expect: too_slow/waited_on
//! Nobody is left, and the ten minutes are waited out.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    let closing = sleep(minutes(10));
    tokio::pin!(closing);
    loop {
        tokio::select! {
            Some(order) = guests.recv() => orders.push(order),
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
