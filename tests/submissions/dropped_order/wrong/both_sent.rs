//! expect: wrong_result/differs
//! The first sending goes on in its task, and the slip is sent once more.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        loop {
            let (own, copy) = (pass.clone(), slip.clone());
            let sending = tokio::spawn(async move { own.send(copy).await });
            match timeout(minutes(5), sending).await {
                Ok(Ok(Ok(()))) => break,
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
