//! expect: race/result_differs
//! Whoever is called off may just have sent it.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        loop {
            let (own, copy) = (pass.clone(), slip.clone());
            let mut sending = tokio::spawn(async move { own.send(copy).await.is_ok() });
            match timeout(minutes(5), &mut sending).await {
                Ok(Ok(true)) => break,
                Ok(_) => return,
                Err(_) => {
                    sending.abort();
                    println!("a moment, please");
                }
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
