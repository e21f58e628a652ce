//! expect: passed
//! Quiz: channels
//!
//! Five questions after closing time. `tx` and `rx` are the two ends of a
//! `tokio::sync::mpsc::channel(8)`; where the room is another one, it says so.
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
    ("two_messages", choice(b'B')),
    ("after_closing", choice(b'B')),
    ("held_up", choice(b'C')),
    ("more_room", choice(b'C')),
    ("python", choice(b'A')),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
