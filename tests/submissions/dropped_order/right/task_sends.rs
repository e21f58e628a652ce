//! expect: passed
//! A task sends, and its handle is waited for again and again.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        let pass = pass.clone();
        let mut sending = tokio::spawn(async move { pass.send(slip).await.is_ok() });
        loop {
            match timeout(minutes(5), &mut sending).await {
                Ok(Ok(true)) => break,
                Ok(_) => return,
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
