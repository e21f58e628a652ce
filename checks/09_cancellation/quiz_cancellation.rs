//! Bakes as the questions do, and compares what gets done, and when, with what was chosen. Why something is
//! so, and what Python does, no run of this lab can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use cafe::kitchen::{MINUTE, minutes};
use kit_lab::check::{Check, Quiz, Run};
use std::pin::pin;
use tokio::time::{sleep, timeout};

pub fn check(check: &mut Check) {
    let awaited = check.observe_async(|| aborted(bake(30)));
    let timed = check.observe_async(|| {
        aborted(async {
            let _ = timeout(minutes(40), bake(30)).await;
        })
    });
    let spawned = check.observe_async(|| {
        aborted(async {
            let _ = tokio::spawn(bake(30)).await;
        })
    });
    let pinned = check.observe_async(|| async {
        let mut p = pin!(bake(30));
        while timeout(minutes(20), &mut p).await.is_err() {}
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "two",
            A,
            &[
                (A, "its first `recv` has taken a message, and the future that has it is dropped"),
                (B, "right if a `recv` that waits had one; it has taken nothing yet"),
                (C, "right for a channel that drops what does not fit; in this one, `send` waits for room"),
            ],
        )
        .predict(
            "done",
            &[&awaited, &timed, &spawned].map(gets_done),
            &[
                (A, [true, false, false], "right if an abort let the pizza end; the task is dropped where it waits, with all that it has"),
                (B, [false, true, false], "right if a `timeout` kept what is in it; both are dropped with the task"),
                (C, [false, false, true], "the abort drops a handle; the task that bakes is another one, and goes on"),
                (D, [false; 3], "right if an abort reached what the task has spawned; each task has to be aborted by itself"),
            ],
        )
        .predict(
            "pinned",
            &in_minutes(&pinned),
            &[
                (A, Some(20), "right if it went on after the first timeout; the loop goes round until it is `Ok`"),
                (B, Some(30), "30 minutes: each timeout drops only a borrow, and `p` goes on where it was"),
                (C, Some(40), "right if each turn took all its 20 minutes; the second ends when `p` is done"),
                (D, None, "right with `bake(30)` for `&mut p`: each turn would begin a new one"),
            ],
        )
        .why(
            "roast",
            C,
            &[
                (A, "right the other way round: dropped, it would unlock; here only a borrow is dropped"),
                (B, "right if a lock went by tasks; with `join!`, two futures of one task can share it"),
                (C, "it is neither polled nor dropped, so it keeps what it has"),
            ],
        )
        .why(
            "python",
            B,
            &[
                (A, "right in Rust; in Python an exception comes out of the `await`, and `finally` runs"),
                (B, "an exception comes out of `await bake()`, and `finally` may wait like any other code"),
                (C, "right for `drop` in Rust, which is not async; `finally` is part of the async function"),
            ],
        )
        .grade(check);
}

fn gets_done(run: &Run) -> bool {
    run.trace.output() == "done\n"
}

/// `None`: it did not end.
fn in_minutes(run: &Run) -> Option<u128> {
    let minutes = u128::from(run.elapsed) / MINUTE.as_micros();
    run.returned.as_ref().map(|_| minutes)
}

/// What comes of a task that is aborted at minute 10.
async fn aborted(task: impl Future<Output = ()> + Send + 'static) {
    let task = tokio::spawn(task);
    sleep(minutes(10)).await;
    task.abort();
    sleep(minutes(60)).await;
}

async fn bake(time: u32) {
    sleep(minutes(time)).await;
    println!("done");
}
