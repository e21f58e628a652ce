//! Half an order: a solution.

use cafe::kitchen::minutes;
use tokio::{sync::mpsc, time::interval, time::sleep};

async fn evening(mut wire: mpsc::Receiver<String>) {
    let mut clock = interval(minutes(10));
    // What has come so far lives out here, where no branch of a `select!` can
    // take it along. In `read_order` it was a local variable of a future, and
    // went with it whenever the clock was first.
    let mut dish = None;
    loop {
        tokio::select! {
            // `recv` may be dropped where it waits: it has taken nothing by then.
            word = wire.recv() => match (dish.take(), word) {
                (_, None) => return,
                (None, Some(word)) => dish = Some(word),
                (Some(dish), Some(table)) => println!("{dish} for {table}"),
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
