//! expect: too_much_output/printed
//! The reading ends, and `join!` waits for the stirring as well.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(mut wire: mpsc::Receiver<String>) {
    let read = async {
        while let Some(order) = read_order(&mut wire).await {
            println!("{order}");
        }
    };
    let stir = async {
        let mut clock = interval(minutes(10));
        loop {
            clock.tick().await;
            println!("stir");
        }
    };
    tokio::join!(read, stir);
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
