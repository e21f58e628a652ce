//! expect: wrong_answer/await_freezes
//! Believes that `.await` stops the whole program.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
