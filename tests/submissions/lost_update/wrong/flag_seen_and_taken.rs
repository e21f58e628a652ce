//! expect: race/load_then_store
//! says: wrote true on line 16, but what it had seen was no longer so.
//! A lock of one's own that is looked at in one step and taken in the next.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (visitors, busy) = (AtomicU32::new(inside), AtomicBool::new(false));
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                while busy.load(SeqCst) {
                    thread::yield_now();
                }
                busy.store(true, SeqCst);
                visitors.store(visitors.load(SeqCst) + 1, SeqCst);
                busy.store(false, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
