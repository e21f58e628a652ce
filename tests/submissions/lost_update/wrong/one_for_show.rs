//! expect: no_concurrency/workers
//! The first lets both in, and the second only looks.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        doors.spawn(|| {
            visitors.fetch_add(1, SeqCst);
            visitors.fetch_add(1, SeqCst);
        });
        doors.spawn(|| {
            visitors.load(SeqCst);
        });
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
