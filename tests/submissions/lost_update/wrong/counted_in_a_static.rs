//! expect: wrong_result/differs
//! The counter of the first evening is still there on the second.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static NEW: AtomicU32 = AtomicU32::new(0);

fn count_visitors(inside: u32) -> u32 {
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| NEW.fetch_add(1, SeqCst));
        }
    });
    inside + NEW.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
