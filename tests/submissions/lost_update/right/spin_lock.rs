//! expect: passed
//! A lock made of an atomic flag.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let busy = AtomicBool::new(false);
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                while busy.swap(true, SeqCst) {
                    thread::yield_now();
                }
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
                busy.store(false, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
