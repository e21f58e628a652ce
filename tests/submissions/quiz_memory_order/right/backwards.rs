//! expect: passed
//! Quiz: memory order
//!
//! Five questions on what one thread knows of another. `x`, `y`, `n`, `price`
//! and `flag` are atomics, and 0 or false at first.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("java", B),
    ("count", A),
    ("lock", C),
    ("both", B),
    ("pair", D),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
