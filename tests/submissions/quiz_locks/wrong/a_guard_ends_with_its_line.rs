//! expect: wrong_answer/another_choice
//! Quiz: locks
//!
//! Five questions on who holds what. `vec()` is short for `m.lock().unwrap()`,
//! and `m` is std's `Mutex` around a `Vec` that is empty.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // In a `join!`, two payments each hold the till while they await the bank.
    // With std's `Mutex` they stand still, with tokio's they end. Why?
    //   A  whoever waits for tokio's lets go of the thread
    //   B  tokio's is open to others while its holder awaits something
    //   C  tokio's lets in everybody who is in the same task
    ("till", A),

    // Which of these waits for itself?
    //   A  if vec().is_empty() { vec().push(1); }
    //   B  let n = vec().len(); vec().push(n);
    //   C  vec().push(vec().len());
    //   D  all three
    ("itself", D),

    // Why does `bell.wait(guard)` let go of the lock by itself? Could you not
    // let go of it first, and then sleep until the bell rings?
    //   A  a guard cannot be let go of before the end of its block
    //   B  you could: it is only shorter that way
    //   C  the bell may ring between the two, and nobody hears it
    ("bell", B),

    // One thread locks `a`, then `b`, and holds both; another `b`, then `c`.
    // With which third one can it happen that all three wait for ever?
    //   A  `a`, then `c`    B  `c`, then `a`    C  either    D  neither
    ("third", D),

    // In Go, `defer` puts a call off to the end of the function. Three slips:
    // for _, slip := range slips { m.Lock(); defer m.Unlock(); bake(slip) }
    //   A  bakes all three, and holds the lock anew for each
    //   B  bakes one, and then waits for a lock that it holds itself
    //   C  bakes all three, and then lets go of the lock
    ("go", A),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
