//! expect: passed
//! Somebody else stirs, and is called off at the end.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(mut wire: mpsc::Receiver<String>) {
    let stirrer = tokio::spawn(async {
        let mut clock = interval(minutes(10));
        loop {
            clock.tick().await;
            println!("stir");
        }
    });
    while let Some(order) = read_order(&mut wire).await {
        println!("{order}");
    }
    stirrer.abort();
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
