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

const fn choice(letter: u8) -> Choice {
    match letter {
        b'A' => A,
        b'B' => B,
        b'C' => C,
        b'D' => D,
        _ => Blank,
    }
}

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("own_time", choice(b'C')),
    ("key_in_loop", choice(b'A')),
    ("in_order", choice(b'B')),
    ("handle_lost", choice(b'B')),
    ("javascript", choice(b'C')),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
