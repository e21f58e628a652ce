//! expect: passed
//! Quiz: workloads
//!
//! Five questions on waits and work. `load(50)` is async, and waits for 50 ms.
//! `shrink(30)` is plain, and computes for 30 ms. Async code has one thread.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

const YIELD_NOW: Choice = B;
const PHOTOS: Choice = B;
const ELSEWHERE: Choice = A;
const HALVE: Choice = C;
const LANGUAGES: Choice = D;

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    ("yield_now", YIELD_NOW),
    ("photos", PHOTOS),
    ("elsewhere", ELSEWHERE),
    ("halve", HALVE),
    ("languages", LANGUAGES),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
