//! expect: passed
//! Quiz: cancellation
//!
//! Five questions on what is dropped, and what is not. `bake(30)` is an async
//! function: it waits for 30 minutes, and then prints that a pizza is done.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

const TWO: Choice = A;
const DONE: Choice = C;
const PINNED: Choice = B;
const ROAST: Choice = C;
const PYTHON: Choice = B;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("two", TWO),
    ("done", DONE),
    ("pinned", PINNED),
    ("roast", ROAST),
    ("python", PYTHON),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
