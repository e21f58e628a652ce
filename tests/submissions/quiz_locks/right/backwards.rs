//! expect: passed
//! Quiz: locks
//!
//! Five questions on who holds what. `vec()` is short for `m.lock().unwrap()`,
//! and `m` is std's `Mutex` around a `Vec` that is empty.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("go", B),
    ("third", B),
    ("bell", C),
    ("itself", C),
    ("till", A),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
