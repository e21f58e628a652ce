//! expect: wrong_answer/another_choice
//! Quiz: workloads
//!
//! Five questions on waits and work. `load(50)` is async, and waits for 50 ms.
//! `shrink(30)` is plain, and computes for 30 ms. Async code has one thread.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // Why does `yield_now().await` let others in, and `async {}.await` not?
    //   A  it sleeps for a moment, and `async {}` does not
    //   B  it says "not yet" once; `async {}` is done when it is first polled
    //   C  it hands the rest of the task to another thread
    ("yield_now", A),

    // How many ms?  async fn photo() { load(50).await; shrink(30); }
    // join!(photo(), photo(), photo());
    //   A  80      B  140      C  240
    ("photos", A),

    // How many on four cores?  let work = || spawn_blocking(|| shrink(30));
    // join!(work(), work(), load(40));
    //   A  40      B  60      C  100
    ("elsewhere", C),

    // 1,000 requests overlap on one thread. Each awaits a database for 49 ms
    // and computes for 1 ms: a second in all. What would nearly halve that?
    //   A  more overlap                   B  a database twice as fast
    //   C  a second thread and core       D  a `yield_now` in each request
    ("halve", A),

    // Two calls, and each computes for a second. Where do they take one second
    // together, on four cores?
    //   A  Python: await asyncio.gather(f(), f())    with async def f()
    //   B  JavaScript: await Promise.all([f(), f()]) with async function f()
    //   C  Rust: join!(f(), f())                     with async fn f()
    //   D  Go: two goroutines, and a WaitGroup
    ("languages", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
