//! expect: wrong_result/differs
//! One patience for the whole list.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    let hand_in = async {
        for slip in slips {
            let _ = pass.send(slip).await;
        }
    };
    if timeout(minutes(5), hand_in).await.is_err() {
        println!("a moment, please");
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
