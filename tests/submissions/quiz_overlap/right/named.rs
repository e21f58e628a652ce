//! expect: passed
//! Quiz: overlap
//!
//! Five questions on a full stove. `cook(30)` is an async function, and waits
//! 30 minutes with tokio's `sleep`. `join!` and `spawn` are tokio's, too.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

const SLIP: Choice = B;
const TWO_JOINS: Choice = C;
const HALF_SPAWNED: Choice = C;
const NEED: Choice = A;
const GO: Choice = B;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("slip", SLIP),
    ("two_joins", TWO_JOINS),
    ("half_spawned", HALF_SPAWNED),
    ("need", NEED),
    ("go", GO),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
