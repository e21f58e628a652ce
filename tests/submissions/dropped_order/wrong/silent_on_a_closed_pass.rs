//! expect: timed_out/busy
//! Looks for room on a pass that is closed.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        loop {
            match timeout(minutes(5), pass.reserve()).await {
                Ok(Ok(room)) => break room.send(slip),
                Ok(Err(_)) => continue,
                Err(_) => println!("a moment, please"),
            }
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
