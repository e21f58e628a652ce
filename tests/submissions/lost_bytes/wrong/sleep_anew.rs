//! expect: wrong_output/differs
//! Nothing is lost, and each word puts the stirring off.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    println!("stir");
    let mut dish: Option<String> = None;
    loop {
        tokio::select! {
            word = wire.recv() => match (dish.take(), word) {
                (_, None) => return,
                (None, Some(word)) => dish = Some(word),
                (Some(dish), Some(guest)) => println!("{dish} for {guest}"),
            },
            _ = sleep(minutes(10)) => println!("stir"),
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
