//! Runs the futures of the questions, those of the third one in every order of steps, and compares when they
//! end, and whether they always do, with what was chosen. Why something is so, and what JavaScript does, is
//! written down here.

use First::{Call, Leave, Look, Set};
use cafe::answers::Choice::{A, B, C, D};
use kit_lab::check::{Check, Quiz, secs};
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::thread;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::time::{Instant, sleep};

pub fn check(check: &mut Check) {
    let both = check.observe_async(|| async {
        tokio::join!(deaf(secs(1)), sleep(secs(2)));
    });
    let seconds = both.returned.as_ref().map(|_| both.elapsed / 1_000_000);
    let orders = [(Look, Call), (Look, Set), (Leave, Call), (Leave, Set)];
    let always_ends = orders.map(|(poll, timer)| {
        let runs = check.observe_outcomes(move || {
            Runtime::new().unwrap().block_on(delay(poll, timer));
        });
        runs.iter().all(|run| run.returned.is_some())
    });
    Quiz::new(super::ANSWERS.iter())
        .predict(
            "deaf",
            &seconds,
            &[
                (A, Some(1), "right if somebody had its number; after 1 second, nobody asks"),
                (B, Some(2), "the sleep has the task called, and a `join!` then asks all who are not done"),
                (C, None, "right if it were alone, or in a task of its own; here a neighbour has its task called"),
            ],
        )
        .why(
            "once",
            C,
            &[
                (A, "right for `wake`, which uses its waker up; but everybody may have a clone of it"),
                (B, "right if a call could bring something along; a future has to look by itself"),
                (C, "a call brings nothing: a poll looks for itself, and finds all that was written down before"),
            ],
        )
        .predict(
            "order",
            &always_ends,
            &[
                (A, [true, false, false, false], "right nowhere: called before the set, who looks finds nothing, and is not called again"),
                (B, [false, true, false, false], "right with both under one lock; else it may set and call between look and leave"),
                (C, [false, false, true, false], "right if the call came after the set; called too early, it looks too early"),
                (D, [false, false, false, true], "who looks too early for the flag has left a waker, in time for the call"),
            ],
        )
        .why(
            "aborted",
            A,
            &[
                (A, "a call is a turn to take the lock: whoever leaves has to hand it on"),
                (B, "right for a lock that is handed over; this one is free, and only nobody knows"),
                (C, "right if the first owned the row; the lock does, and the others still stand in it"),
            ],
        )
        .why(
            "javascript",
            B,
            &[
                (A, "right for a bell without memory, like a `Condvar`; a promise keeps what it came to"),
                (B, "a promise keeps its result, and hands it to whoever comes, early or late"),
                (C, "right in Rust, where all goes by questions; a promise is never asked, it calls back"),
            ],
        )
        .grade(check);
}

/// Keeps no waker.
async fn deaf(time: Duration) {
    let begun = Instant::now();
    poll_fn(|_| match begun.elapsed() >= time {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
}

/// What each of the two does first.
#[derive(Clone, Copy)]
enum First {
    Look,
    Leave,
    Call,
    Set,
}

/// A future that waits for a flag, which a thread sets.
async fn delay(poller: First, timer: First) {
    let flag = Arc::new(AtomicBool::new(false));
    let left: Arc<Mutex<Option<Waker>>> = Arc::default();
    let (own_flag, own_left) = (Arc::clone(&flag), Arc::clone(&left));
    thread::spawn(move || {
        let call = || {
            let waker = own_left.lock().unwrap().take();
            if let Some(waker) = waker {
                waker.wake();
            }
        };
        let set = || own_flag.store(true, SeqCst);
        match timer {
            Call => {
                call();
                set();
            }
            _ => {
                set();
                call();
            }
        }
    });
    poll_fn(|context| {
        let look = || flag.load(SeqCst);
        let leave = || *left.lock().unwrap() = Some(context.waker().clone());
        let over = match poller {
            Look => {
                let over = look();
                leave();
                over
            }
            _ => {
                leave();
                look()
            }
        };
        if over { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}
