//! expect: race/load_then_store
//! says: It returned 6; expected 7.
//! A lock of its own, that two may take at once.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let taken = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                while taken.load(SeqCst) {}
                taken.store(true, SeqCst);
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
                taken.store(false, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
