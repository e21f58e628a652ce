//! expect: passed
//! `send_timeout` gives the slip back.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::sync::mpsc::error::SendTimeoutError;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for mut slip in slips {
        loop {
            match pass.send_timeout(slip, minutes(5)).await {
                Ok(()) => break,
                Err(SendTimeoutError::Timeout(back)) => {
                    println!("a moment, please");
                    slip = back;
                }
                Err(SendTimeoutError::Closed(_)) => return,
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
