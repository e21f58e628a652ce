//! The lock that keeps nobody out
//!
//! Two waiters put their tips into one jar: count what is in it, add yours,
//! write down the new sum. Somebody had read that a lock helps, so there is
//! one. On some evenings a tip is missing all the same.
//!
//! Contract: `tips(in_jar, [one, two])` has two waiters at work at the same
//! time, each in a thread; the one that calls it may be one of the two. Each
//! puts one tip in. It returns what was in the jar and both tips, whatever the
//! order in which the threads take steps.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin wrong_lock`

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn put_in(jar: &AtomicU32, tip: u32) {
    // One at a time, please.
    let lock = Mutex::new(());
    let _turn = lock.lock().unwrap();
    let seen = jar.load(SeqCst);
    jar.store(seen + tip, SeqCst);
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || put_in(jar, tip));
        }
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
