//! Loads and shrinks photos as the questions do, and compares the times with those that were chosen. What
//! would help, and what other languages do, no run of this lab can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use kit_lab::check::{Check, Quiz, Run};
use std::time::Duration;
use tokio::join;
use tokio::task::spawn_blocking;

pub fn check(check: &mut Check) {
    let photos = check.observe_async(|| async {
        join!(photo(), photo(), photo());
    });
    let elsewhere = check.observe_async(|| async {
        let work = || spawn_blocking(|| shrink(30));
        let (one, other, ()) = join!(work(), work(), load(40));
        one.and(other).unwrap();
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "yield_now",
            B,
            &[
                (A, "right for `sleep(..).await`; this one asks for a turn at once"),
                (B, "others have a turn where somebody says \"not yet\", and nowhere else"),
                (C, "right at times, with several threads; it helps with a single one, too"),
            ],
        )
        .predict(
            "photos",
            &in_millis(&photos),
            &[
                (A, 80, "right if each were shrunk on a thread of its own; one thread shrinks one at a time"),
                (B, 140, "140 ms: the waits lie on top of each other, and work stands in line"),
                (C, 240, "right with one `.await` after the other; in a `join!`, all load from the start"),
            ],
        )
        .predict(
            "elsewhere",
            &in_millis(&elsewhere),
            &[
                (A, 40, "40 ms: both shrink elsewhere, at one time, and this thread is free to wait"),
                (B, 60, "right on a single core; here each has a thread and a core"),
                (C, 100, "right for `async { shrink(30) }` twice; here no branch keeps the thread"),
            ],
        )
        .why(
            "halve",
            C,
            &[
                (A, "right if they were asked for in parts; here all 1,000 wait at once already"),
                (B, "right for a single request; of 1,000, the waits hide behind the work, all but 49 ms"),
                (C, "the thread works all of that second; two of them share 1,000 ms of work"),
                (D, "right if somebody were kept waiting; it shares the thread out, and adds none"),
            ],
        )
        .why(
            "languages",
            D,
            &[
                (A, "right with a `ProcessPoolExecutor`; coroutines take turns on one thread"),
                (B, "right with two workers; async functions take turns on one thread"),
                (C, "right with `spawn_blocking` in each; the branches of a `join!` share one thread"),
                (D, "Go spreads goroutines over all cores, so they also help whoever computes"),
            ],
        )
        .grade(check);
}

fn in_millis(run: &Run) -> u64 {
    run.elapsed / 1000
}

async fn photo() {
    load(50).await;
    shrink(30);
}

async fn load(millis: u64) {
    tokio::time::sleep(Duration::from_millis(millis)).await;
}

/// Computing keeps the thread, just as this does.
fn shrink(millis: u64) {
    std::thread::sleep(Duration::from_millis(millis));
}
