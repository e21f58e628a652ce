//! expect: passed
//! A stream keeps the future of its next item, whoever asks for it and goes away.

use cafe::kitchen::minutes;
use futures::{StreamExt, stream};
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn read_order(wire: &mut mpsc::Receiver<String>) -> Option<String> {
    let dish = wire.recv().await?;
    let table = wire.recv().await?;
    Some(format!("{dish} for {table}"))
}

async fn evening(wire: mpsc::Receiver<String>) {
    let orders = stream::unfold(wire, |mut wire| async {
        read_order(&mut wire).await.map(|order| (order, wire))
    });
    let mut orders = std::pin::pin!(orders);
    let mut clock = interval(minutes(10));
    loop {
        tokio::select! {
            order = orders.next() => match order {
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
