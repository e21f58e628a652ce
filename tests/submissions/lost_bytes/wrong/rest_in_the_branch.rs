//! expect: wrong_output/line_order
//! Whole, and the soup burns while the guest thinks.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    loop {
        tokio::select! {
            dish = wire.recv() => {
                let Some(dish) = dish else { return };
                let Some(guest) = wire.recv().await else { return };
                println!("{dish} for {guest}");
            }
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
