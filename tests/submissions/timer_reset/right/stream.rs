//! expect: passed
//! A stream that is taken until the timer rings.

use cafe::kitchen::minutes;
use futures::{StreamExt, stream};
use tokio::{sync::mpsc, time::sleep};

async fn last_orders(guests: mpsc::Receiver<String>) -> Vec<String> {
    let orders = stream::unfold(guests, |mut guests| async {
        guests.recv().await.map(|order| (order, guests))
    });
    orders.take_until(Box::pin(sleep(minutes(10)))).collect().await
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
