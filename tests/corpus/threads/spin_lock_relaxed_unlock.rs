//! truth: race
//! bug: relaxed_unlock
//! needs: memory_order
// A relaxed store releases nothing: the next holder may still read the count as it was before.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let held = AtomicBool::new(false);
    let count = AtomicU32::new(0);
    let work = || {
        while held
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            thread::yield_now();
        }
        let seen = count.load(Ordering::Relaxed);
        count.store(seen + 1, Ordering::Relaxed);
        held.store(false, Ordering::Relaxed);
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
    assert_eq!(count.load(Ordering::Relaxed), 2);
}
