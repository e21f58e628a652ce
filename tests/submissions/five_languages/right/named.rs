//! expect: passed
//! Five languages, one kitchen
//!
//! In each of the five, `user(n)` asks for a user, and the reply comes after
//! one second. What the call itself does is not the same in all of them: in
//! some it sends the request, in others it only writes it down.
//!
//! Contract: replace each `Blank` by `Yes` or `No`, and each `BLANK` by the
//! number of seconds. The kit runs a model of each line and compares.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! The whole programs: `kit languages`.

use cafe::answers::{Begun, Begun::*};

const TOGETHER: u64 = 1;
const IN_TURN: u64 = 2 * TOGETHER;
const EAGER: Begun = Yes;
const LAZY: Begun = No;

const SENT: [(&str, Begun); 5] = [
    ("python", LAZY),
    ("javascript", EAGER),
    ("java", EAGER),
    ("go", EAGER),
    ("rust", LAZY),
];
const SECONDS: [(&str, u64); 9] = [
    ("python_calls", IN_TURN),
    ("python_gather", TOGETHER),
    ("javascript_calls", TOGETHER),
    ("javascript_awaits", IN_TURN),
    ("java_all_of", TOGETHER),
    ("go_calls", IN_TURN),
    ("go_routine", TOGETHER),
    ("rust_calls", IN_TURN),
    ("rust_join", TOGETHER),
];

fn main() {
    for (language, sent) in SENT {
        println!("{language:18} {sent:?}");
    }
    for (line, seconds) in SECONDS {
        println!("{line:18} {seconds}");
    }
}
