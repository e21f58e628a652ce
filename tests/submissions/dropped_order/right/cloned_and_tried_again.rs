//! expect: passed
//! What falls to the floor is a copy.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in &slips {
        loop {
            match timeout(minutes(5), pass.send(slip.clone())).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
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
