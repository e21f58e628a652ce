//! expect: passed
//! A reader that may be dropped wherever it waits, because it keeps what it has.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

struct Reader {
    wire: mpsc::Receiver<String>,
    dish: Option<String>,
}

impl Reader {
    async fn next(&mut self) -> Option<String> {
        if self.dish.is_none() {
            self.dish = Some(self.wire.recv().await?);
        }
        let guest = self.wire.recv().await?;
        let dish = self.dish.take()?;
        Some(format!("{dish} for {guest}"))
    }
}

async fn evening(wire: mpsc::Receiver<String>) {
    let mut reader = Reader { wire, dish: None };
    let mut clock = interval(minutes(10));
    loop {
        tokio::select! {
            biased;
            _ = clock.tick() => println!("stir"),
            order = reader.next() => match order {
                Some(order) => println!("{order}"),
                None => return,
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
