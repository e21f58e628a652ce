//! expect: wrong_answer/another_choice
//! Quiz: tasks
//!
//! Five questions on helpers. `bake(30)` is an async function that waits 30
//! minutes with tokio's `sleep`, and prints "served"; `spawn` is tokio's.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // Why may the futures in a `join!` borrow `dish` from the function around
    // it, and a task may not?
    //   A  `join!` copies what its futures borrow
    //   B  a task may go to another thread, and a borrow may not
    //   C  they are dropped with that function; a task may go on without it
    ("borrow", A),

    // How many are served, if this is all that the async `main` does?
    // for t in [10, 20, 30, 40] { spawn(bake(t)); } sleep(minutes(25)).await;
    //   A  0      B  1      C  2      D  4
    ("served", D),

    // Why may this be spawned, though it makes an `Rc`?
    // async { { let n = Rc::new(3); println!("{n}"); } bake(30).await }
    //   A  the `Rc` is gone before the `.await`
    //   B  an `Rc` with one owner may go along to another thread
    //   C  a task stays on the thread on which it began
    ("rc", B),

    // `one()` returns an `Err` after 1 second, `two()` an `Ok` after 5. When
    // is this over?  try_join!(spawn(one()), spawn(two()))
    //   A  after 1 second      B  after 5      C  after 6
    ("try_join", C),

    // In Go, eight goroutines bake. One of them panics, and nobody recovers.
    // What becomes of the other seven?
    //   A  they end with it: the whole program does
    //   B  they go on; whoever waits for the eighth gets its panic as an error
    //   C  they go on, and nobody hears of it
    ("go", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
