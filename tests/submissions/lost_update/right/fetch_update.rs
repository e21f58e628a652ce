//! expect: passed
//! A closure that is retried until nobody came between.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                visitors
                    .fetch_update(SeqCst, SeqCst, |seen| Some(seen + 1))
                    .unwrap();
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
