//! expect: wrong_answer/no_such_order
//! The telephone before anything else, everywhere.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [Phone, PizzaIn, PizzaOut];
const IN_TURN: [Event; 3] = [Phone, PizzaIn, PizzaOut];
const FROZEN: [Event; 3] = [Phone, PizzaIn, PizzaOut];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
