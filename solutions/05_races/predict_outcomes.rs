//! Predict: what can it be in the end? A solution.
//!
//! The way to find them: who may come in between which two steps? Then look for
//! the order in which most is lost, and whether each total above it has one.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

// 4 if nobody comes between, 3 if one plate is lost. And 2: A reads 0, B adds
// one and has one to go, A writes 1, B reads that, A adds its second, B writes
// 2. Not 1: whoever writes last has read at least what they wrote before.
const BOTH_IN_TWO_STEPS: &[u32] = &[2, 3, 4]; // both(two_steps, two_steps)
// Nothing fits into one step, so nothing is ever lost.
const BOTH_IN_ONE_STEP: &[u32] = &[4]; // both(one_step, one_step)
// The one who needs two steps loses the other's plates, however carefully those
// were added: both of them, if both come between one reading and one writing.
const ONE_OF_EACH: &[u32] = &[2, 3, 4]; // both(two_steps, one_step)

type Add = fn(&AtomicU32);

fn two_steps(plates: &AtomicU32) {
    let seen = plates.load(SeqCst);
    plates.store(seen + 1, SeqCst);
}

fn one_step(plates: &AtomicU32) {
    plates.fetch_add(1, SeqCst);
}

fn both(one: Add, other: Add) -> u32 {
    let plates = &AtomicU32::new(0);
    thread::scope(|workers| {
        workers.spawn(move || [one(plates), one(plates)]);
        workers.spawn(move || [other(plates), other(plates)]);
    });
    plates.load(SeqCst)
}

fn main() {
    println!("{BOTH_IN_TWO_STEPS:?} {}", both(two_steps, two_steps));
    println!("{BOTH_IN_ONE_STEP:?} {}", both(one_step, one_step));
    println!("{ONE_OF_EACH:?} {}", both(two_steps, one_step));
}
