//! expect: race/load_then_store
//! A fence between the steps: it orders, and keeps nobody out.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst, fence};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.load(SeqCst);
                fence(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
