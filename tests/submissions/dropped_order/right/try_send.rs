//! expect: passed
//! Looks every minute whether there is room.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::sync::mpsc::error::TrySendError;
use tokio::time::sleep;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for mut slip in slips {
        let mut waited = 0;
        loop {
            match pass.try_send(slip) {
                Ok(()) => break,
                Err(TrySendError::Closed(_)) => return,
                Err(TrySendError::Full(back)) => slip = back,
            }
            if waited > 0 && waited % 5 == 0 {
                println!("a moment, please");
            }
            sleep(minutes(1)).await;
            waited += 1;
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
