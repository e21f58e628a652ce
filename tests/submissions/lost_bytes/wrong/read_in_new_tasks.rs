//! expect: wrong_output/differs
//! A task reads on, and nobody has its handle any more.

use cafe::kitchen::minutes;
use std::sync::Arc;
use tokio::{sync::Mutex, sync::mpsc, time::interval, time::sleep};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(wire: mpsc::Receiver<String>) {
    let wire = Arc::new(Mutex::new(wire));
    let mut clock = interval(minutes(10));
    loop {
        let wire = wire.clone();
        let read = tokio::spawn(async move { read_order(&mut *wire.lock().await).await });
        tokio::select! {
            order = read => match order.unwrap() {
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
