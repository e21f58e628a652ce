//! expect: passed
//! A `const fn` decides from what the time is spent on.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

enum Spent {
    Waiting { at_once: u32 },
    Computing,
    Both,
    Chain,
}
use Spent::*;

const fn judge(name: &'static str, spent: Spent) -> (&'static str, Benefit, Reason) {
    match spent {
        Waiting { at_once: 0 | 1 } | Chain => (name, Nothing, OneAfterAnother),
        Waiting { .. } => (name, Big, WaitsOverlap),
        Computing => (name, Nothing, WantsCores),
        Both => (name, Slight, WantsCores),
    }
}

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    judge("heavy_maths", Computing),
    judge("web_server", Waiting { at_once: 1000 }),
    judge("one_file", Both),
    judge("chat_room", Waiting { at_once: 200 }),
    judge("crawler", Waiting { at_once: 50 }),
    judge("dashboard", Waiting { at_once: 6 }),
    judge("passwords", Computing),
    judge("thumbnails", Both),
    judge("sign_in", Chain),
    judge("physics", Chain),
    judge("printer", Chain),
    judge("big_download", Waiting { at_once: 1 }),
];

fn main() {
    for (program, benefit, reason) in ANSWERS {
        println!("{program:13} {benefit:?}, {reason:?}");
    }
}
