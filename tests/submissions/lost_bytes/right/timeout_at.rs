//! expect: passed
//! Waits for each word until it is time to stir.

use cafe::kitchen::minutes;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout_at};

async fn evening(mut wire: mpsc::Receiver<String>) {
    println!("stir");
    let mut next = Instant::now() + minutes(10);
    let mut dish: Option<String> = None;
    loop {
        match timeout_at(next, wire.recv()).await {
            Err(_) => {
                println!("stir");
                next += minutes(10);
            }
            Ok(None) => return,
            Ok(Some(word)) => match dish.take() {
                None => dish = Some(word),
                Some(dish) => println!("{dish} for {word}"),
            },
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
