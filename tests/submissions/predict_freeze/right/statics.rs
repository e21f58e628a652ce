//! expect: passed
//! Statics instead of constants.

use cafe::answers::{Event, Event::*};

static TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
static IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
static FROZEN: [Event; 3] = [PizzaIn, PizzaOut, Phone];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
