//! expect: passed
//! The evenings were played with: the questions stay those of the check.

use cafe::answers::{Event, Event::*};
use cafe::kitchen::minutes;
use tokio::time::sleep;

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

async fn chef() {
    println!("{PizzaIn:?}");
    sleep(minutes(3)).await;
    println!("{PizzaOut:?}");
}

async fn phone() {
    sleep(minutes(5)).await;
    println!("{Phone:?}");
}

#[tokio::main]
async fn main() {
    tokio::join!(chef(), phone());
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
