//! expect: wrong_answer/blank
//! One is still open.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

const BOTH_IN_TWO_STEPS: &[u32] = &[2, 3, 4]; // both(two_steps, two_steps)
const BOTH_IN_ONE_STEP: &[u32] = &[4]; // both(one_step, one_step)
const ONE_OF_EACH: &[u32] = &[]; // both(two_steps, one_step)

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
