//! expect: wrong_order/at
//! Looks whether there is a word, instead of waiting for one.

use cafe::kitchen::minutes;
use tokio::sync::mpsc::{self, error::TryRecvError};
use tokio::time::{Instant, sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut next = Instant::now();
    let mut dish: Option<String> = None;
    loop {
        if Instant::now() >= next {
            println!("stir");
            next += minutes(10);
        }
        match wire.try_recv() {
            Ok(word) => match dish.take() {
                None => dish = Some(word),
                Some(dish) => println!("{dish} for {word}"),
            },
            Err(TryRecvError::Empty) => sleep(minutes(4)).await,
            Err(TryRecvError::Disconnected) => return,
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
