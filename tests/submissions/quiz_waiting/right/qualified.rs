//! expect: passed
//! Quiz: waiting
//!
//! Five questions before the kitchen opens. `bake(30)` is an async function:
//! it prints, waits 30 minutes with `sleep(minutes(30)).await`, prints again.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::Choice;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("telephone", Choice::B),
    ("made_first", Choice::C),
    ("stands_still", Choice::C),
    ("caller", Choice::A),
    ("javascript", Choice::B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
