//! expect: passed
//! A macro makes all three.

use cafe::answers::{Event, Event::*};
use cafe::kitchen::minutes;
use tokio::time::sleep;

macro_rules! evenings {
    ($($name:ident: $first:ident => $second:ident => $third:ident;)*) => {
        $(const $name: [Event; 3] = [$first, $second, $third];)*
    };
}

evenings! {
    FROZEN: PizzaIn => PizzaOut => Phone;
    IN_TURN: PizzaIn => PizzaOut => Phone;
    TOGETHER: PizzaIn => Phone => PizzaOut;
}

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
