//! expect: wrong_answer/wrong
//! The telephone before anything else, everywhere.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [Phone, PizzaIn, PizzaOut];
const IN_TURN: [Event; 3] = [Phone, PizzaIn, PizzaOut];
const FROZEN: [Event; 3] = [Phone, PizzaIn, PizzaOut];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
