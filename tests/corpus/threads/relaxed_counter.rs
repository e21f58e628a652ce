//! truth: right
//! bug: none
// Relaxed increments are still atomic, and joining a thread makes all that it did visible.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let count = AtomicU32::new(0);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| count.fetch_add(1, Ordering::Relaxed));
        }
    });
    assert_eq!(count.load(Ordering::Relaxed), 3);
}
