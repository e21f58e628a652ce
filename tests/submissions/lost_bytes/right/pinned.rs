//! expect: passed
//! The reading is never dropped: it is polled on where it was.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

type Wire = mpsc::Receiver<String>;

async fn read_order(mut wire: Wire) -> (Option<String>, Wire) {
    let Some(dish) = wire.recv().await else {
        return (None, wire);
    };
    let Some(guest) = wire.recv().await else {
        return (None, wire);
    };
    (Some(format!("{dish} for {guest}")), wire)
}

async fn evening(wire: Wire) {
    let mut clock = interval(minutes(10));
    let reading = read_order(wire);
    tokio::pin!(reading);
    loop {
        tokio::select! {
            (order, wire) = &mut reading => {
                let Some(order) = order else { return };
                println!("{order}");
                reading.set(read_order(wire));
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
