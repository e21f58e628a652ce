//! Quiz: waiting
//!
//! Five questions before the kitchen opens. `bake(30)` is an async function:
//! it prints, waits 30 minutes with `sleep(minutes(30)).await`, prints again.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // Why can the chef answer the telephone while `bake(30).await` waits?
    //   A  the wait goes on on another thread
    //   B  `.await` lets go of the thread until the timer has rung
    //   C  an `async fn` always runs in the background
    ("telephone", Blank),

    // How many minutes?  let p = bake(30); sleep(minutes(40)).await; p.await;
    //   A  30      B  40      C  70
    ("made_first", Blank),

    // How many minutes?
    // join!(async { std::thread::sleep(minutes(20)) }, bake(30));
    //   A  20      B  30      C  50
    ("stands_still", Blank),

    // Why must whoever calls an `async fn` and wants its result be async, too?
    //   A  it has to wait, and lets others go on meanwhile only by `.await`
    //   B  an `async fn` runs on a thread of its own, where plain code cannot
    //   C  it need not: `bake(30)` gives the pizza, it only takes longer
    ("caller", Blank),

    // How many minutes in JavaScript, where bake is an async function, too?
    //     const p = bake(30); await sleep(40); await p;
    //   A  30      B  40      C  70
    ("javascript", Blank),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
