//! expect: race/load_then_store
//! Still loses a visitor, and writes the right number over it.

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
    visitors.store(inside + 2, SeqCst);
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
