//! expect: too_much_output/printed
//! Goes on trying, whatever the reason why it was not sent.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::sync::mpsc::error::SendTimeoutError;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for mut slip in slips {
        while let Err(SendTimeoutError::Timeout(back) | SendTimeoutError::Closed(back)) =
            pass.send_timeout(slip, minutes(5)).await
        {
            println!("a moment, please");
            slip = back;
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
