//! expect: race/load_then_store
//! Still loses a visitor, and does not look.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    // A scope waits for all its threads before it ends.
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    inside + 2
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
