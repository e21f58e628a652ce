//! expect: wrong_output/differs
//! A `timeout` instead of the `select!`: it drops the same future.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout_at};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(mut wire: mpsc::Receiver<String>) {
    println!("stir");
    let mut next = Instant::now() + minutes(10);
    loop {
        match timeout_at(next, read_order(&mut wire)).await {
            Ok(Some(order)) => println!("{order}"),
            Ok(None) => return,
            Err(_) => {
                println!("stir");
                next += minutes(10);
            }
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
