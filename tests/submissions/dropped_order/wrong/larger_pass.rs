//! expect: wrong_order/never
//! A pass of one's own, with room for everything.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    let (own, mut between) = channel(100);
    let forward = async {
        while let Some(slip) = between.recv().await {
            if pass.send(slip).await.is_err() {
                return;
            }
        }
    };
    let hand_in = async move {
        for slip in slips {
            if timeout(minutes(5), own.send(slip)).await.is_err() {
                println!("a moment, please");
            }
        }
    };
    tokio::join!(forward, hand_in);
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
