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

#[rustfmt::skip]
static ANSWERS: [(&str, Choice); 5] = [
    ("two_messages", B),
    ("after_closing", B),
    ("held_up", C),
    ("more_room", C),
    ("python", A),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
