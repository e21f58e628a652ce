//! expect: wrong_output/differs
//! Ends after two orders, because there were two.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    let mut words = Vec::new();
    let mut orders = 0;
    while orders < 2 {
        tokio::select! {
            Some(word) = wire.recv() => {
                words.push(word);
                if words.len() == 2 {
                    println!("{} for {}", words[0], words[1]);
                    words.clear();
                    orders += 1;
                }
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
