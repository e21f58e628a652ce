//! truth: race
//! bug: early_release
// The lock is let go between reading the count and writing it.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let held = AtomicBool::new(false);
    let count = AtomicU32::new(0);
    let work = || {
        while held.swap(true, Ordering::SeqCst) {
            thread::yield_now();
        }
        let seen = count.load(Ordering::SeqCst);
        held.store(false, Ordering::SeqCst);
        count.store(seen + 1, Ordering::SeqCst);
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
    assert_eq!(count.load(Ordering::SeqCst), 2);
}
