//! expect: passed
//! An enum of the learner's own, and answers that share a constant.

use Happens::*;

#[derive(Clone, Copy, Debug)]
enum Happens {
    PizzaIn,
    Phone,
    PizzaOut,
}

const OVEN_FIRST: [Happens; 3] = [PizzaIn, PizzaOut, Phone];
const TOGETHER: [Happens; 3] = [PizzaIn, Phone, PizzaOut];
const IN_TURN: [Happens; 3] = OVEN_FIRST;
const FROZEN: [Happens; 3] = OVEN_FIRST;

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
