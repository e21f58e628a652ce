//! expect: passed
//! The same sending is polled on, whoever loses patience.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        let mut sending = Box::pin(pass.send(slip));
        let sent = loop {
            match timeout(minutes(5), &mut sending).await {
                Ok(sent) => break sent,
                Err(_) => println!("a moment, please"),
            }
        };
        if sent.is_err() {
            return;
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
