//! expect: passed
//! A slip leaves the list only when it has room.

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use std::collections::VecDeque;
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    let mut slips = VecDeque::from(slips);
    while !slips.is_empty() {
        match timeout(minutes(5), pass.reserve()).await {
            Ok(Ok(room)) => room.send(slips.pop_front().unwrap()),
            Ok(Err(_)) => break,
            Err(_) => println!("a moment, please"),
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
