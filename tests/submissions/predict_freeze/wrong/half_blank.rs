//! expect: wrong_answer/blank
//! An event left blank.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Blank];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
