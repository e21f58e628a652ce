//! expect: wrong_answer/blank
//! Two evenings predicted rightly, one left blank.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [Blank, Blank, Blank];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
