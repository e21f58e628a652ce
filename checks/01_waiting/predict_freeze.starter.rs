//! Predict: who waits for whom?
//!
//! A pizza needs 30 minutes in the oven. The telephone rings 5 minutes after
//! somebody begins to listen. Below are three evenings in the same kitchen. Run
//! them in your head, not on the machine.
//!
//! Contract: replace each `Blank`, so that an evening's three events stand in
//! the order in which it prints them. Change nothing else: the kit runs the
//! same three evenings and compares.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin predict_freeze`

use cafe::answers::{Event, Event::*};
use cafe::kitchen::minutes;
use tokio::time::sleep;

// The events are: PizzaIn, PizzaOut, Phone.
const TOGETHER: [Event; 3] = [Blank, Blank, Blank];
const IN_TURN: [Event; 3] = [Blank, Blank, Blank];
const FROZEN: [Event; 3] = [Blank, Blank, Blank];

async fn chef() {
    println!("{PizzaIn:?}");
    sleep(minutes(30)).await; // waits for a timer, and lets go meanwhile
    println!("{PizzaOut:?}");
}

async fn frozen_chef() {
    println!("{PizzaIn:?}");
    std::thread::sleep(minutes(30)); // waits, and holds on to the thread
    println!("{PizzaOut:?}");
}

async fn phone() {
    sleep(minutes(5)).await;
    println!("{Phone:?}");
}

#[tokio::main]
async fn main() {
    println!("your prediction: {TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
    println!("together:");
    tokio::join!(chef(), phone());
    println!("in turn:");
    chef().await;
    phone().await;
    println!("frozen:");
    tokio::join!(frozen_chef(), phone());
}
