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

const fn eager(is: bool) -> Begun {
    if is { Yes } else { No }
}

const fn seconds(together: bool) -> u64 {
    if together { 1 } else { 1 + 1 }
}

const SENT: [(&str, Begun); 5] = [
    ("python", eager(false)),
    ("javascript", eager(true)),
    ("java", eager(true)),
    ("go", eager(true)),
    ("rust", eager(false)),
];
const SECONDS: [(&str, u64); 9] = [
    ("python_calls", seconds(false)),
    ("python_gather", seconds(true)),
    ("javascript_calls", seconds(true)),
    ("javascript_awaits", seconds(false)),
    ("java_all_of", seconds(true)),
    ("go_calls", seconds(false)),
    ("go_routine", seconds(true)),
    ("rust_calls", seconds(false)),
    ("rust_join", seconds(true)),
];

fn main() {
    for (language, sent) in SENT {
        println!("{language:18} {sent:?}");
    }
    for (line, seconds) in SECONDS {
        println!("{line:18} {seconds}");
    }
}
