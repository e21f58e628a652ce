//! expect: wrong_answer/async_is_enough
//! Believes that `async` makes any sleep let go.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [PizzaIn, PizzaOut, Phone];
const FROZEN: [Event; 3] = [PizzaIn, Phone, PizzaOut];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
