//! expect: no_concurrency/workers
//! Two visitors, and no threads.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    for _ in 0..2 {
        visitors.fetch_add(1, SeqCst);
    }
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
