//! expect: passed
//! Compare and exchange, until it fits.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let mut seen = visitors.load(SeqCst);
                while let Err(now) = visitors.compare_exchange(seen, seen + 1, SeqCst, SeqCst) {
                    seen = now;
                }
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
