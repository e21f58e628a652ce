//! Half an order
//!
//! Orders come over a wire: a word for the dish, then one for the guest. At the
//! same time the soup is stirred. And now the cook reads: an Ada for funghi.
//!
//! Contract: `evening(wire)` prints each order when its second word is there,
//! like `calzone for Ada`; and `stir`, at once and then every 10 kitchen minutes.
//! It is over when the wire is closed. A dish without a guest is no order.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin lost_bytes`

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    loop {
        tokio::select! {
            order = read_order(&mut wire) => match order {
                Some(order) => println!("{order}"),
                None => return,
            },
            _ = clock.tick() => println!("stir"),
        }
    }
}

#[tokio::main]
async fn main() {
    let (guests, wire) = mpsc::channel(8);
    tokio::spawn(async move {
        for word in ["calzone", "Ada", "funghi", "Bo"] {
            sleep(minutes(6)).await;
            guests.send(word.to_owned()).await.unwrap();
        }
    });
    evening(wire).await;
}
