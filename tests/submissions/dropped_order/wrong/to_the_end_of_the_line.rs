//! expect: wrong_result/another_order
//! Whoever had to wait is put behind all others.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use std::collections::VecDeque;
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    let mut slips = VecDeque::from(slips);
    while let Some(slip) = slips.pop_front() {
        match timeout(minutes(5), pass.send(slip.clone())).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return,
            Err(_) => {
                println!("a moment, please");
                slips.push_back(slip);
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
