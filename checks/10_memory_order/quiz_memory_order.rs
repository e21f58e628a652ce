//! Runs the lines of the questions in every order, with the memory orders that are written, and compares
//! what they come to with what was chosen. Why something is so, and what Java does, is written down here.

use cafe::answers::Choice::{A, B, C, D};
use kit_lab::check::{Check, Quiz, Run};
use std::sync::atomic::Ordering::{self, Acquire, Relaxed, Release, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::thread;

pub fn check(check: &mut Check) {
    let pairs = [(Release, Relaxed), (Relaxed, Acquire), (SeqCst, Relaxed), (Release, SeqCst)];
    let always_9 = pairs.map(|(store, load)| {
        let runs = check.observe_outcomes_with_memory_orders(|| published(store, load));
        outcomes(&runs) == ["None", "Some(9)"]
    });
    let both = check.observe_outcomes_with_memory_orders(|| {
        let (x, y) = (AtomicU32::new(0), AtomicU32::new(0));
        thread::scope(|threads| {
            let one = threads.spawn(|| store_and_load(&x, &y));
            let other = threads.spawn(|| store_and_load(&y, &x));
            [one, other].map(|thread| thread.join().unwrap())
        })
    });
    Quiz::new(super::ANSWERS.iter())
        .predict(
            "pair",
            &always_9,
            &[
                (A, [true, false, false, false], "right if one hand were enough; nobody takes in what is handed on"),
                (B, [false, true, false, false], "right if one hand were enough; nothing is handed on to take in"),
                (C, [false, false, true, false], "right if the strict one did the work of both; its load takes nothing in"),
                (D, [false, false, false, true], "the store hands on, and the load takes in: `SeqCst` does all that `Acquire` does"),
            ],
        )
        .predict(
            "both",
            &outcomes(&both).as_slice(),
            &[
                (A, &["[0, 1]", "[1, 0]", "[1, 1]"], "right with `SeqCst`, which puts all four in one order; these two hand-overs do not"),
                (B, &["[0, 0]", "[0, 1]", "[1, 0]", "[1, 1]"], "a load may be done before the store above it has reached the other"),
                (C, &["[1, 1]"], "right if both stored before either loads; nobody waits for anybody here"),
            ],
        )
        .why(
            "lock",
            C,
            &[
                (A, "right for a `load` and a `store`; a swap is one step in every order"),
                (B, "right if `Relaxed` meant late; every store arrives, and only what came before it may be missing"),
                (C, "only the key changes hands: nothing is handed on (`Release`), and nothing taken in (`Acquire`)"),
            ],
        )
        .why(
            "count",
            A,
            &[
                (A, "an order is about other values; this one value is whole in all of them"),
                (B, "right for a counter in each thread; here there is one, and all change that"),
                (C, "right where it only happens to work; here the language promises it, on each of them"),
            ],
        )
        .why(
            "java",
            B,
            &[
                (A, "right if `price` brought the news; the other thread goes by `flag`, which hands nothing on"),
                (B, "a volatile write hands on what was written before, and a volatile read takes it in"),
                (C, "works, but only `flag` has to be: it brings along what was written before"),
                (D, "right if both held the same lock; without it, plain fields may be seen in another order"),
            ],
        )
        .grade(check);
}

/// What whoever sees the flag finds.
fn published(store: Ordering, load: Ordering) -> Option<u32> {
    let (price, flag) = (AtomicU32::new(0), AtomicBool::new(false));
    thread::scope(|threads| {
        threads.spawn(|| {
            price.store(9, Relaxed);
            flag.store(true, store);
        });
        let reader = threads.spawn(|| flag.load(load).then(|| price.load(Relaxed)));
        reader.join().unwrap()
    })
}

fn store_and_load(mine: &AtomicU32, others: &AtomicU32) -> u32 {
    mine.store(1, Release);
    others.load(Acquire)
}

fn outcomes(runs: &[Run]) -> Vec<&str> {
    let returned = runs.iter().map(|run| run.returned.as_deref());
    let mut outcomes: Vec<&str> = returned.map(|it| it.expect("each run ends")).collect();
    outcomes.sort_unstable();
    outcomes
}
