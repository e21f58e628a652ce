//! expect: wrong_answer/wrong
//! An event twice, another never.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, PizzaIn, Phone];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
