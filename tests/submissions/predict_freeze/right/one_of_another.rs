//! expect: passed
//! Whoever freezes answers as one who goes on in turn.

use cafe::answers::{Event, Event::*};

const TOGETHER: [Event; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Event; 3] = [TOGETHER[0], TOGETHER[2], TOGETHER[1]];
const FROZEN: [Event; 3] = IN_TURN;

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
