//! expect: wrong_answer/await_overlaps
//! The same answer three times: wrong where it must be.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const FROZEN: [Event; 3] = [PizzaIn, Phone, PizzaOut];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
