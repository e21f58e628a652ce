//! Quiz: races
//!
//! Five questions on what fits in between. `n` and `stock` are `AtomicU32`s,
//! `..` stands for `SeqCst`, and `pause()` is async: it waits a little.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // `n` is 5. One thread adds 10, another doubles, each by a `load` and a
    // `store`. What may `n` be in the end?
    //   A  30          B  20 or 30
    //   C  10 or 15    D  10, 15, 20 or 30
    ("doubled", Blank),

    // One is left, and it is sold twice: why?
    // if stock.load(..) > 0 { stock.fetch_sub(1, ..); }     in two threads
    //   A  `fetch_sub` is a `load` and a `store`, and the other is in between
    //   B  `load` may show an old number; a stronger ordering would help
    //   C  each is one step, and both threads may look before one takes
    ("stock", Blank),

    // `n` is 0. What may it be after `join!(add(), add())`, where `add` does:
    // pause().await; let k = n.load(..); n.store(k + 1, ..); pause().await;
    //   A  1      B  2      C  1 or 2
    ("one_thread", Blank),

    // A test starts a server, sleeps 2 seconds, and calls it. Now and then it
    // fails on a busy machine. Why do 10 seconds not mend it?
    //   A  a sleep may end early on a busy machine, whatever it is given
    //   B  they do, if no server has ever needed that long
    //   C  a sleep waits for the clock, and knows nothing of the server
    ("sleep", Blank),

    // JavaScript reads `this.n` before it awaits in `this.n += await price()`.
    // It is 0, and each price 5. What is it after two such calls, overlapped?
    //   A  5      B  10      C  5 or 10
    ("javascript", Blank),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
