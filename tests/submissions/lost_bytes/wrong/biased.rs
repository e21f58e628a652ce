//! expect: wrong_output/differs
//! Who is polled first does not matter: neither is ready, and the clock comes first.

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
            biased;
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
