//! expect: wrong_answer/no_such_order
//! The telephone is where it belongs, and a pizza comes out that was not put in.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaOut, Phone, PizzaIn];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
