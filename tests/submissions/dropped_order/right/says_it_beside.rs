//! expect: passed
//! Somebody says a word for as long as the slip is not sent.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::sleep;

async fn soothe() {
    loop {
        sleep(minutes(5)).await;
        println!("a moment, please");
    }
}

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        tokio::select! {
            sent = pass.send(slip) => if sent.is_err() { return },
            () = soothe() => {}
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
