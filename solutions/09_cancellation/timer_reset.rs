//! Last orders, for ever: a solution.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(mut guests: mpsc::Receiver<String>) -> Vec<String> {
    let mut orders = Vec::new();
    // One timer for the whole loop. It is made out here, and pinned, so that
    // `select!` can poll it again and again by reference, and drops no more
    // than the reference.
    let closing = sleep(minutes(10));
    tokio::pin!(closing);
    loop {
        tokio::select! {
            order = guests.recv() => match order {
                Some(order) => orders.push(order),
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
