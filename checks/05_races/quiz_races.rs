//! Runs the programs of the questions on every interleaving, and compares what they come to with what was
//! chosen. Why something is so, and what JavaScript does, is written down here.

use cafe::answers::Choice::{A, B, C, D};
use kit_lab::check::{Check, Quiz, Run};
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

pub fn check(check: &mut Check) {
    let doubled = totals(&check.observe_outcomes(|| {
        let n = AtomicU32::new(5);
        thread::scope(|threads| {
            threads.spawn(|| n.store(n.load(SeqCst) + 10, SeqCst));
            threads.spawn(|| n.store(n.load(SeqCst) * 2, SeqCst));
        });
        n.into_inner()
    }));
    let one_thread = totals(&check.observe_outcomes(|| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let n = AtomicU32::new(0);
            tokio::join!(add(&n), add(&n));
            n.into_inner()
        })
    }));
    Quiz::new(super::ANSWERS.iter())
        .predict(
            "doubled",
            &doubled.as_slice(),
            &[
                (A, &[30], "right if the doubling waited for the adding; here nobody waits for anybody"),
                (B, &[20, 30], "right with a lock around each pair; without it, one may write over the other"),
                (C, &[10, 15], "right if both always read 5; they may also come one after the other"),
                (D, &[10, 15, 20, 30], "10 and 15 have lost a change; for 20 and 30, it matters who comes first"),
            ],
        )
        .why(
            "stock",
            C,
            &[
                (A, "right for a `load` and a `store`; `fetch_sub` is one step"),
                (B, "`SeqCst` is the strictest there is: it orders steps, and does not make one of two"),
                (C, "what was seen is true until another takes a step: look and take in one"),
            ],
        )
        .predict(
            "one_thread",
            &one_thread.as_slice(),
            &[
                (A, &[1], "right if both always read first; nobody can come between `load` and `store`"),
                (B, &[2], "2 in every order: the other runs at an `.await`, and here none is between"),
                (C, &[1, 2], "right for two threads; here one task does both, and no `.await` is in between"),
            ],
        )
        .why(
            "sleep",
            C,
            &[
                (A, "right the other way round: it may end late, and never early"),
                (B, "right if there were such a number; on a busy machine, it can always take longer"),
                (C, "wait for word from the server: that comes neither too early nor too late"),
            ],
        )
        .why(
            "javascript",
            A,
            &[
                (A, "both read 0 before any price is there, and each writes 5: one update is lost"),
                (B, "right for `const p = await price(); this.n += p`: the wait comes first"),
                (C, "right on two threads; here both calls have read 0 before either goes on"),
            ],
        )
        .grade(check);
}

fn totals(runs: &[Run]) -> Vec<u32> {
    let total = |run: &Run| run.returned.as_ref().and_then(|total| total.parse().ok());
    let mut totals: Vec<u32> = runs
        .iter()
        .map(|run| total(run).expect("a total"))
        .collect();
    totals.sort_unstable();
    totals
}

async fn add(n: &AtomicU32) {
    pause().await;
    let seen = n.load(SeqCst);
    n.store(seen + 1, SeqCst);
    pause().await;
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(1)).await;
}
