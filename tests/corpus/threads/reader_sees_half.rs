//! truth: race
//! bug: torn_read
// The two halves are written one after the other: a reader may come in between.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let (left, right) = (AtomicU32::new(1), AtomicU32::new(1));
    thread::scope(|s| {
        s.spawn(|| {
            left.store(2, Ordering::SeqCst);
            right.store(2, Ordering::SeqCst);
        });
        let seen = (left.load(Ordering::SeqCst), right.load(Ordering::SeqCst));
        assert_eq!(seen.0, seen.1);
    });
}
