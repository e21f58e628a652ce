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

use cafe::answers::Choice;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("borrow", Choice::C),
    ("served", Choice::C),
    ("rc", Choice::A),
    ("try_join", Choice::B),
    ("go", Choice::A),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
