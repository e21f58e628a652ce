//! truth: right
//! bug: none
// Whoever comes back from `call_once` sees what the closure did, whoever ran it.
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let once = Once::new();
    let value = AtomicU32::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                once.call_once(|| {
                    value.fetch_add(1, Ordering::Relaxed);
                });
                assert_eq!(value.load(Ordering::Relaxed), 1);
            });
        }
    });
}
