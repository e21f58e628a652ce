//! expect: wrong_order/happened
//! What was kept is printed when the wire is closed.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    let mut order = String::new();
    loop {
        tokio::select! {
            word = wire.recv() => match word {
                None => break,
                Some(word) if order.is_empty() => order = format!("{word} for "),
                Some(word) => println!("{}{word}", std::mem::take(&mut order)),
            },
            _ = clock.tick() => println!("stir"),
        }
    }
    if !order.is_empty() {
        println!("{order}");
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
