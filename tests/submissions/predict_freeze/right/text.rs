//! expect: passed
//! Text instead of the enum.

const TOGETHER: [&str; 3] = ["PizzaIn", "Phone", "PizzaOut"];
const IN_TURN: [&str; 3] = ["PizzaIn", "PizzaOut", "Phone"];
const FROZEN: [&str; 3] = ["PizzaIn", "PizzaOut", "Phone"];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
