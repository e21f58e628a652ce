//! expect: passed
//! Quiz: inside
//!
//! Five questions on who asks, and who calls. A `deaf(secs(1))` is a future by
//! hand that keeps no waker: for a second it says "not yet", and whenever it
//! is asked after that, it is done.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
static ANSWERS: [(&str, Choice); 5] = [
    ("deaf", B),
    ("once", C),
    ("order", D),
    ("aborted", A),
    ("javascript", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
