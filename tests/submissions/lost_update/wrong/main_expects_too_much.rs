//! expect: panic/panicked
//! says: Called by the check, it is right. When your `main` is run: Your program panicked on line
//! The function is right, and what `main` says of it is not.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| visitors.fetch_add(1, SeqCst));
        }
    });
    visitors.into_inner()
}

fn main() {
    assert_eq!(count_visitors(5), 8);
}
