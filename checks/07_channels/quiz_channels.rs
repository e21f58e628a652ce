//! Lets the kitchen close, and a waiter run ahead, as the questions say, and compares with what was chosen.
//! Why something is so, no run can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use cafe::kitchen::{MINUTE, minutes};
use kit_lab::check::{Check, Quiz, Run};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::mpsc;
use tokio::time::sleep;

pub fn check(check: &mut Check) {
    let after_closing = check.observe_async(|| async {
        let (tx, mut rx) = mpsc::channel(8);
        for slip in [1, 2] {
            tx.send(slip).await.unwrap();
        }
        drop(tx);
        while let Some(_slip) = rx.recv().await {
            sleep(minutes(5)).await;
        }
    });
    let held_up = check.observe_async(written_in_half_an_hour);
    Quiz::new(super::ANSWERS.iter())
        .why(
            "two_messages",
            B,
            &[
                (A, "right if it were one message, “add one”; here it is two, and others come between them"),
                (B, "both are told 5, and both send 6: it has to be one message, “add one”"),
                (C, "right where several share a number; here one has it, and the gap is between two messages"),
            ],
        )
        .predict(
            "after_closing",
            &in_minutes(&after_closing),
            &[
                (A, Some(0), "right if it emptied the channel, as Python's `shutdown(immediate=True)`; here all is still read"),
                (B, Some(10), "10 minutes: both slips are read, and only then `None` comes"),
                (C, None, "right if there were one more sender; after the last one and all slips, `None` comes"),
            ],
        )
        .predict(
            "held_up",
            &held_up.returned.unwrap_or_default().as_str(),
            &[
                (A, "2", "right if only the pass held any; one more is with the cook, and one in the waiter's hand"),
                (B, "3", "right if the waiter looked for room before writing; here the 4th is written, and waits in `send`"),
                (C, "4", "4: one is with the cook, two are on the pass, one waits in `send`"),
                (D, "30", "right for an `unbounded_channel`; here `send` waits while two are on the pass"),
            ],
        )
        .why(
            "more_room",
            C,
            &[
                (A, "right for std's `sync_channel`; at an `.await` the thread is free for the other task"),
                (B, "right for `try_send`; `send` waits until there is room or nobody is left to receive"),
                (C, "it only makes it rare; the cure is somebody who does nothing but receive"),
            ],
        )
        .why(
            "python",
            A,
            &[
                (A, "it does not know who could put more in: somebody has to call `shutdown`"),
                (B, "right in Rust, where a channel counts its senders; a Python queue does not know them"),
                (C, "right for `q.get_nowait()`; `get` waits for the next one, from whomever it may come"),
            ],
        )
        .grade(check);
}

/// In how many minutes it was over, if it was.
fn in_minutes(run: &Run) -> Option<u128> {
    run.returned.as_ref()?;
    Some(u128::from(run.elapsed) / MINUTE.as_micros())
}

async fn written_in_half_an_hour() -> u32 {
    let (pass, mut slips) = mpsc::channel(2);
    let written = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&written);
    tokio::spawn(async move {
        loop {
            sleep(minutes(1)).await;
            let slip = count.fetch_add(1, SeqCst);
            pass.send(slip).await.unwrap();
        }
    });
    tokio::spawn(async move {
        while let Some(_slip) = slips.recv().await {
            sleep(minutes(60)).await;
        }
    });
    sleep(minutes(30)).await;
    written.load(SeqCst)
}
