//! Quiz: cancellation. A solution.
//!
//! Five questions on what is dropped, and what is not. `bake(30)` is an async
//! function: it waits for 30 minutes, and then prints that a pizza is done.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // If `rx.recv()` loses in a `select!`, no message is lost. Why may one be
    // lost with `two(&mut rx)`, which awaits `recv` twice and returns both?
    //   A  it may be dropped while it has the first, and waits for the second
    //   B  a `recv` that is dropped puts its message back, and `two` does not
    //   C  meanwhile the channel may be full, and what comes then is dropped
    ("two", A),

    // A task does this. At minute 10 it is aborted, and `main` goes on for an
    // hour. Which pizza gets done?
    //   A  bake(30).await
    //   B  timeout(minutes(40), bake(30)).await
    //   C  spawn(bake(30)).await
    //   D  none of them
    ("done", C),

    // How many minutes?  let mut p = pin!(bake(30));
    // while timeout(minutes(20), &mut p).await.is_err() {}
    //   A  20      B  30      C  40      D  it never ends
    ("pinned", B),

    // `roast` holds the lock `m` while it bakes. The phone rings first, and
    // then nothing happens any more. Why?
    // select! { _ = &mut roast => {} _ = phone() => drop(m.lock().await) }
    //   A  `roast` was dropped, and what is dropped cannot unlock
    //   B  two futures of one task cannot share a lock
    //   C  nobody polls `roast`, so it never gets to where it unlocks
    ("roast", C),

    // In Python, `t` waits in `bake()`. Somebody calls `t.cancel()`, and then
    // awaits `t`. What does this `t` still do?
    // try: await bake()
    // finally: await asyncio.sleep(1); print("tidy")
    //   A  nothing: it is dropped where it waits
    //   B  it waits for a second, and prints `tidy`
    //   C  nothing: whoever is cancelled cannot wait any more
    ("python", B),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
