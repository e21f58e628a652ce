//! expect: wrong_answer/await_overlaps
//! Believes that two awaits in a row overlap, as two promises would.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
