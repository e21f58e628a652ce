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

#[rustfmt::skip]
static ANSWERS: [(&str, Choice); 5] = [
    ("two", A),
    ("done", C),
    ("pinned", B),
    ("roast", C),
    ("python", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
