//! Are both polled from the start, each until it is done and no longer, whichever is done first?

use cafe::store::{User, fetch_user};
use kit_lab::check::{Check, millis, secs};
use std::cell::Cell;
use std::fmt;
use std::future::{pending, poll_fn};
use std::task::Poll;
use std::time::Duration;

const GIVES: &str = "`join(a, b).await` gives both results, that of `a` first.";
const TAKES: &str = "It takes as long as the longer of the two, whichever that is.";
const NOT_AGAIN: &str =
    "Neither future is polled again after it was done, and nothing is asked again and again.";

pub fn check(check: &mut Check) {
    for (story, a, b) in [
        (
            "two that are done at once, and their polls are counted",
            0,
            0,
        ),
        (
            "one of 1 s and one that is done at once, and their polls are counted",
            1000,
            0,
        ),
        (
            "one that is done at once and one of 1 s, and their polls are counted",
            0,
            1000,
        ),
        (
            "one of 1 s and one of 3 s, and their polls are counted",
            1000,
            3000,
        ),
        (
            "one of 1,700 ms and one of 400 ms, and their polls are counted",
            1700,
            400,
        ),
    ] {
        check
            .scenario(story)
            .contract(NOT_AGAIN)
            .returns(&[Asked::default(); 2])
            .run_async(move || async move {
                let (of_a, of_b) = (Cell::default(), Cell::default());
                super::join(counted(millis(a), &of_a), counted(millis(b), &of_b)).await;
                [of_a.get(), of_b.get()]
            });
    }
    for (story, first, second) in [
        ("two users, one second each", 1000, 1000),
        ("the first reply takes three seconds", 3000, 1000),
        ("the second reply takes 1,700 ms", 1000, 1700),
    ] {
        check
            .scenario(story)
            .latency("fetch_user(12)", millis(first))
            .latency("fetch_user(5)", millis(second))
            .contract(TAKES)
            .takes(millis(first.max(second)))
            .in_flight("fetch_user", 2)
            .contract(GIVES)
            .returns(&(User::numbered(12), User::numbered(5)))
            .run_async(|| async { super::join(fetch_user(12), fetch_user(5)).await });
    }
    for (story, never_first) in [
        (
            "the first is never done, and somebody has waited for both for 2 s",
            true,
        ),
        (
            "the second is never done, and somebody has waited for both for 2 s",
            false,
        ),
    ] {
        check
            .scenario(story)
            .contract(GIVES)
            .takes(secs(2))
            .returns(&None::<(u32, u32)>)
            .run_async(move || async move {
                let done = |done: bool| async move {
                    match done {
                        true => 7,
                        false => pending::<u32>().await,
                    }
                };
                let both = super::join(done(!never_first), done(never_first));
                tokio::time::timeout(secs(2), both).await.ok()
            });
    }
}

/// How often a future was polled.
#[derive(Clone, Copy, Default)]
struct Asked {
    times: u32,
    done: bool,
    again: bool,
}

impl Asked {
    /// At the start, at its own end, at the other's, and one to spare.
    const FEW: u32 = 4;
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Asked { again: true, .. } => write!(f, "polled again after it was done"),
            Asked { times, .. } if *times > Asked::FEW => write!(f, "polled {times} times"),
            _ => write!(f, "polled {} times at most", Asked::FEW),
        }
    }
}

/// A future that is done after `time`, and says so again if it is asked again.
fn counted(time: Duration, asked: &Cell<Asked>) -> impl Future<Output = ()> {
    let mut wait = Box::pin(async move {
        if !time.is_zero() {
            tokio::time::sleep(time).await;
        }
    });
    poll_fn(move |context| {
        let before = asked.get();
        let polled = match before.done {
            true => Poll::Ready(()),
            false => wait.as_mut().poll(context),
        };
        asked.set(Asked {
            times: before.times + 1,
            done: polled.is_ready(),
            again: before.done,
        });
        polled
    })
}
