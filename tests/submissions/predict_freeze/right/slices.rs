//! expect: passed
//! Slices instead of arrays.

use cafe::answers::{Event, Event::*};

const TOGETHER: &[Event] = &[PizzaIn, Phone, PizzaOut];
const IN_TURN: &[Event] = &[PizzaIn, PizzaOut, Phone];
const FROZEN: &[Event] = &[PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
