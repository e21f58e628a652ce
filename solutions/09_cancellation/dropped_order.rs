//! The slip that fell to the floor: a solution.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        loop {
            // Waits for room, and not with the slip: whatever the timeout drops
            // here has nothing in its hands.
            match timeout(minutes(5), pass.reserve()).await {
                // The room is ours, and putting the slip there is no wait.
                Ok(Ok(room)) => break room.send(slip),
                Ok(Err(_closed)) => return,
                Err(_elapsed) => println!("a moment, please"),
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
