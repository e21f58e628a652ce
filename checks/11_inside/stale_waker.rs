//! Does the delay end for whoever waits for it last, on every order of steps, and without being asked again and
//! again?

use kit_lab::check::{Check, millis, secs};
use std::future::poll_fn;
use std::task::Poll;
use tokio::time::timeout;

const DONE: &str = "`delay(time)` is done when `time` has passed since its first poll, whoever polls it, in \
                    whichever task, and however often it changes hands.";
const ENDS: &str = "In whatever order the steps come, it ends.";

pub fn check(check: &mut Check) {
    check
        .scenario("one task waits for a delay of one second")
        .contract("It keeps no thread that awaits it")
        .never_blocks()
        .contract(DONE)
        .takes(secs(1))
        .run_async(|| async { super::delay(secs(1)).await });
    for (story, time, shifts) in [
        (
            "a delay of 2 s; one task waits for it for 1 s, then another",
            2000,
            &[1000][..],
        ),
        (
            "a delay of 900 ms, and the task that waits changes after 100 ms and after 300",
            900,
            &[100, 200],
        ),
    ] {
        check
            .scenario(story)
            .contract(DONE)
            .takes(millis(time))
            .run_async(move || async move {
                let mut delay = Box::pin(super::delay(millis(time)));
                for shift in shifts {
                    let waits = tokio::spawn(async move {
                        let over = timeout(millis(*shift), &mut delay).await;
                        assert!(over.is_err(), "done before its time");
                        delay
                    });
                    delay = waits.await.unwrap();
                }
                tokio::spawn(delay).await.unwrap();
            });
    }
    check
        .scenario("a delay of two seconds, and its polls are counted")
        .contract("is not asked again and again.")
        .returns(&Polls::FEW)
        .run_async(|| Polls::of(super::delay(secs(2))));
    for (story, time) in [
        (
            "somebody polls a delay of 30 ms once, and another task awaits it",
            30,
        ),
        (
            "somebody polls a delay of no time once, and another task awaits it",
            0,
        ),
    ] {
        check
            .scenario(story)
            .every_interleaving()
            .with_memory_orders()
            .contract(ENDS)
            .run_async(move || async move {
                let mut delay = Box::pin(super::delay(millis(time)));
                let over = poll_fn(|context| Poll::Ready(delay.as_mut().poll(context).is_ready()));
                if !over.await {
                    tokio::spawn(delay).await.unwrap();
                }
            });
    }
}

/// How many polls are no more than it takes: at the start, at the end, and one to spare.
type Polls = kit_lab::check::Polls<3>;
