//! The slip that fell to the floor
//!
//! A waiter puts slips on the pass, where there is room for one. If the kitchen
//! takes none for 5 minutes, the waiter says a word to the guests. Some of them
//! wait all evening for a dish that the kitchen has never heard of.
//!
//! Contract: `waiter(slips, pass)` puts each slip on the pass, once, in the
//! order of the list, and is done then. It prints `a moment, please` whenever
//! a slip has waited for another 5 kitchen minutes. When the kitchen closes the
//! pass, the waiter goes home.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin dropped_order`

use cafe::kitchen::{bake, minutes};
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

async fn waiter(slips: Vec<String>, pass: Sender<String>) {
    for slip in slips {
        let sent = timeout(minutes(5), pass.send(slip)).await;
        if sent.is_err() {
            println!("a moment, please");
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
