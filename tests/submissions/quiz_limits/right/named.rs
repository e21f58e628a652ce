//! expect: passed
//! Quiz: limits
//!
//! Five questions for a kitchen with too much to do. `bake(10)` is an async
//! function that waits for 10 minutes. `set` is a `JoinSet`, `keys` a `Semaphore`.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

const OWN_TIME: Choice = C;
const KEY_IN_LOOP: Choice = A;
const IN_ORDER: Choice = B;
const HANDLE_LOST: Choice = B;
const JAVASCRIPT: Choice = C;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("own_time", OWN_TIME),
    ("key_in_loop", KEY_IN_LOOP),
    ("in_order", IN_ORDER),
    ("handle_lost", HANDLE_LOST),
    ("javascript", JAVASCRIPT),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
