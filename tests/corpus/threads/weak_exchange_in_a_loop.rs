//! truth: right
//! bug: none
// A weak exchange that fails for no reason is tried again.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let count = AtomicU32::new(0);
    let add = || {
        let mut seen = count.load(Ordering::Relaxed);
        while let Err(now) =
            count.compare_exchange_weak(seen, seen + 1, Ordering::Relaxed, Ordering::Relaxed)
        {
            seen = now;
        }
    };
    thread::scope(|s| {
        s.spawn(add);
        add();
    });
    assert_eq!(count.load(Ordering::Relaxed), 2);
}
