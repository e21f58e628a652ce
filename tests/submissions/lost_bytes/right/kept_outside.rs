//! expect: passed
//! What has come is kept where no branch can take it along.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    let mut words: Vec<String> = Vec::new();
    loop {
        tokio::select! {
            word = wire.recv() => {
                let Some(word) = word else { return };
                words.push(word);
                if let [dish, guest] = &words[..] {
                    println!("{dish} for {guest}");
                    words.clear();
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
