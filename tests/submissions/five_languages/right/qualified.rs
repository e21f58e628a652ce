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

use cafe::answers::Begun;

const SENT: [(&str, Begun); 5] = [
    ("python", Begun::No),
    ("javascript", Begun::Yes),
    ("java", Begun::Yes),
    ("go", Begun::Yes),
    ("rust", Begun::No),
];
const SECONDS: [(&str, u64); 9] = [
    ("python_calls", 2),
    ("python_gather", 1),
    ("javascript_calls", 1),
    ("javascript_awaits", 2),
    ("java_all_of", 1),
    ("go_calls", 2),
    ("go_routine", 1),
    ("rust_calls", 2),
    ("rust_join", 1),
];

fn main() {
    for (language, sent) in SENT {
        println!("{language:18} {sent:?}");
    }
    for (line, seconds) in SECONDS {
        println!("{line:18} {seconds}");
    }
}
