//! expect: wrong_order/never
//! Who waits long enough loses nothing, and says nothing.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        if timeout(minutes(100), pass.send(slip)).await.is_err() {
            println!("a moment, please");
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
