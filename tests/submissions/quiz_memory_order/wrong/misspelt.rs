//! expect: wrong_answer/unknown_name
//! Quiz: memory order
//!
//! Five questions on what one thread knows of another. `x`, `y`, `n`, `price`
//! and `flag` are atomics, and 0 or false at first.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // One thread stores 9 in `price` and then sets `flag`. Another sees that
    // `flag` is set, and loads `price`. With which orders of `flag`, and all
    // else `Relaxed`, is that always 9?
    //   A  store Release, load Relaxed     B  store Relaxed, load Acquire
    //   C  store SeqCst, load Relaxed      D  store Release, load SeqCst
    ("pairs", D),

    // What may the two threads see, each in its load?
    // x.store(1, Release); y.load(Acquire)    in one thread
    // y.store(1, Release); x.load(Acquire)    in the other
    //   A  one of them 1, and the other 0 or 1
    //   B  that, and also: both 0
    //   C  both 1
    ("both", B),

    // `while key.swap(true, Relaxed) {}` takes a lock, and
    // `key.store(false, Relaxed)` lets go of it. Why is that no good?
    //   A  two may take it at once, for a relaxed swap is not one step
    //   B  a relaxed store may never arrive, and then nobody gets in any more
    //   C  who takes it may not see what was written under it before
    ("lock", C),

    // 1,000 threads each do `n.fetch_add(1, Relaxed)`. When all are joined,
    // `n` is 1,000. Why was none of them lost?
    //   A  each is one step, and adds to the newest value, in any order
    //   B  each thread counts for itself, and `join` adds that up
    //   C  most processors are stricter than they have to be
    ("count", A),

    // In Java, one thread does `price = 9; flag = true;`, and another
    // `if (flag) print(price);`. Which field has to be volatile, so that this
    // never prints 0?
    //   A  `price`      B  `flag`      C  both of them      D  neither
    ("java", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
