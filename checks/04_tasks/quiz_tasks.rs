//! Sends off the tasks of the questions, and compares what came of it with what was chosen. Why something
//! compiles, and what Go does, no run of this lab can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use cafe::kitchen::minutes;
use kit_lab::check::{Check, Quiz};
use std::time::Duration;
use tokio::time::sleep;
use tokio::{spawn, try_join};

pub fn check(check: &mut Check) {
    let served = check.observe_async(|| async {
        for time in [10, 20, 30, 40] {
            spawn(bake(time));
        }
        sleep(minutes(25)).await;
    });
    let try_join = check.observe_async(|| async {
        let _both = try_join!(spawn(one()), spawn(two()));
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "borrow",
            C,
            &[
                (A, "right for `dish.clone()`, which you have to write; a `join!` copies nothing"),
                (B, "right for what is not `Send`; a `&String` is, and a scope lends it to threads"),
                (C, "whoever drops the function drops its `join!`, too: nobody reads on"),
            ],
        )
        .predict(
            "served",
            &served.trace.output().lines().count(),
            &[
                (A, 0, "right if a dropped handle ended its task; it does not, and two had the time"),
                (B, 1, "right if they baked in turn; each of the four begins at minute 0"),
                (C, 2, "2: they need no handle to go on, but at minute 25 the program ends for all"),
                (D, 4, "right in Node, which waits; here whoever is not done is dropped"),
            ],
        )
        .why(
            "rc",
            A,
            &[
                (A, "where the task may change threads, there is no `Rc` any more"),
                (B, "right for an `Arc`; rustc goes by the type, and counts no owners"),
                (C, "right for `spawn_local`; another task may go on elsewhere after each `.await`"),
            ],
        )
        .predict(
            "try_join",
            &(try_join.elapsed / 1_000_000),
            &[
                (A, 1, "right for `try_join!(one(), two())`; a handle gives `Ok(Err(..))`, and that is an `Ok`"),
                (B, 5, "after 5: a task with an `Err` has not panicked, and its handle gives `Ok`"),
                (C, 6, "right if the second were spawned when the first is over; both are at the start"),
            ],
        )
        .why(
            "go",
            A,
            &[
                (A, "in Go, a panic that nobody recovers ends the whole program"),
                (B, "right for tasks of tokio, whose handle gives it; a `WaitGroup` gives no errors"),
                (C, "right for a tokio task whose handle was dropped, but for a line on stderr"),
            ],
        )
        .grade(check);
}

async fn bake(time: u32) {
    sleep(minutes(time)).await;
    println!("served");
}

async fn one() -> Result<(), ()> {
    sleep(Duration::from_secs(1)).await;
    Err(())
}

async fn two() -> Result<(), ()> {
    sleep(Duration::from_secs(5)).await;
    Ok(())
}
