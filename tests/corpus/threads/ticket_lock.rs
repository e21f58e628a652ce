//! truth: right
//! bug: none
// Each takes a number of its own, and waits until it is called.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let (next, called) = (AtomicU32::new(0), AtomicU32::new(0));
    let count = AtomicU32::new(0);
    let work = || {
        let own = next.fetch_add(1, Ordering::Relaxed);
        while called.load(Ordering::Acquire) != own {
            thread::yield_now();
        }
        let seen = count.load(Ordering::Relaxed);
        count.store(seen + 1, Ordering::Relaxed);
        called.store(own + 1, Ordering::Release);
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
    assert_eq!(count.load(Ordering::Relaxed), 2);
}
