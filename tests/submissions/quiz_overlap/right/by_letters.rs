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
    ("slip", choice(b'B')),
    ("two_joins", choice(b'C')),
    ("half_spawned", choice(b'C')),
    ("need", choice(b'A')),
    ("go", choice(b'B')),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
