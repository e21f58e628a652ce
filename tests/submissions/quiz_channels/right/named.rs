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

const TWO_MESSAGES: Choice = B;
const AFTER_CLOSING: Choice = B;
const HELD_UP: Choice = C;
const MORE_ROOM: Choice = C;
const PYTHON: Choice = A;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("two_messages", TWO_MESSAGES),
    ("after_closing", AFTER_CLOSING),
    ("held_up", HELD_UP),
    ("more_room", MORE_ROOM),
    ("python", PYTHON),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
