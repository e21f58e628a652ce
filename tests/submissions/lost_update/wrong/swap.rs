//! expect: race/check_then_act
//! Swaps instead of stores: the read before is still another step.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.load(SeqCst);
                visitors.swap(seen + 1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
