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

#[rustfmt::skip]
const ANSWERS: &[(&str, Choice)] = &[
    ("own_time", C),
    ("key_in_loop", A),
    ("in_order", B),
    ("handle_lost", B),
    ("javascript", C),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
