//! Predict: who waits for whom? A solution.
//!
//! `.await` pauses the function it stands in, and nobody else. What else runs
//! meanwhile depends on who was started before, and on whether the waiting
//! function lets go of the thread.

use cafe::answers::{Event, Event::*};
use cafe::kitchen::minutes;
use tokio::time::sleep;

// Both are started at once. While the chef awaits the oven, the telephone runs.
const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
// `phone()` is not even called before `chef().await` is over.
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
// Both are started at once, but this chef never lets go: the telephone gets its
// first turn after 30 minutes.
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

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
