//! expect: passed
//! With every name in full, and a static between.

const TOGETHER: [cafe::answers::Event; 3] = [
    cafe::answers::Event::PizzaIn,
    cafe::answers::Event::Phone,
    cafe::answers::Event::PizzaOut,
];
static IN_TURN: [cafe::answers::Event; 3] = [
    cafe::answers::Event::PizzaIn,
    cafe::answers::Event::PizzaOut,
    cafe::answers::Event::Phone,
];
const FROZEN: &[cafe::answers::Event; 3] = &[
    cafe::answers::Event::PizzaIn,
    cafe::answers::Event::PizzaOut,
    cafe::answers::Event::Phone,
];

fn main() {
    println!("{TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
}
