//! expect: wrong_answer/wrong
//! Every event that there is, to be on the safe side.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 4] = [PizzaIn, Phone, PizzaOut, Phone];
const IN_TURN: [Event; 4] = [PizzaIn, Phone, PizzaOut, Phone];
const FROZEN: [Event; 4] = [PizzaIn, Phone, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
