//! expect: passed
//! Waits for room in one future, and says a word beside it.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::{Instant, interval_at};

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        let mut clock = interval_at(Instant::now() + minutes(5), minutes(5));
        let room = pass.reserve();
        tokio::pin!(room);
        let room = loop {
            tokio::select! {
                room = &mut room => break room,
                _ = clock.tick() => println!("a moment, please"),
            }
        };
        match room {
            Ok(room) => room.send(slip),
            Err(_) => return,
        }
    }
}

#[tokio::main]
async fn main() {
    let (pass, mut kitchen) = channel(1);
    let slips = ["margherita", "funghi", "calzone"].map(String::from);
    tokio::spawn(waiter(slips.to_vec(), pass));
    while let Some(slip) = kitchen.recv().await {
        bake(&slip).await;
        println!("{slip}");
    }
}
