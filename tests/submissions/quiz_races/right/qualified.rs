//! expect: passed
//! Quiz: races
//!
//! Five questions on what fits in between. `n` and `stock` are `AtomicU32`s,
//! `..` stands for `SeqCst`, and `pause()` is async: it waits a little.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::Choice;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("doubled", Choice::D),
    ("stock", Choice::C),
    ("one_thread", Choice::B),
    ("sleep", Choice::C),
    ("javascript", Choice::A),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
