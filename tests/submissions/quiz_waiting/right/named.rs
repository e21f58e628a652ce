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

use cafe::answers::{Choice, Choice::*};

const TELEPHONE: Choice = B;
const MADE_FIRST: Choice = C;
const STANDS_STILL: Choice = C;
const CALLER: Choice = A;
const JAVASCRIPT: Choice = B;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("telephone", TELEPHONE),
    ("made_first", MADE_FIRST),
    ("stands_still", STANDS_STILL),
    ("caller", CALLER),
    ("javascript", JAVASCRIPT),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
