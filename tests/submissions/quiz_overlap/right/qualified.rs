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

use cafe::answers::Choice;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("slip", Choice::B),
    ("two_joins", Choice::C),
    ("half_spawned", Choice::C),
    ("need", Choice::A),
    ("go", Choice::B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
