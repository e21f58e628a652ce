//! expect: passed
//! Quiz: tasks
//!
//! Five questions on helpers. `bake(30)` is an async function that waits 30
//! minutes with tokio's `sleep`, and prints "served"; `spawn` is tokio's.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

const BORROW: Choice = C;
const SERVED: Choice = C;
const RC: Choice = A;
const TRY_JOIN: Choice = B;
const GO: Choice = A;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("borrow", BORROW),
    ("served", SERVED),
    ("rc", RC),
    ("try_join", TRY_JOIN),
    ("go", GO),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
