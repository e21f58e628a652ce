//! expect: passed
//! The second door waits for the first, with orders that hand on what it wrote.

use std::sync::atomic::{
    AtomicBool, AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (visitors, ready) = (AtomicU32::new(inside), AtomicBool::new(false));
    thread::scope(|doors| {
        doors.spawn(|| {
            visitors.store(visitors.load(Relaxed) + 1, Relaxed);
            ready.store(true, Release);
        });
        doors.spawn(|| {
            while !ready.load(Acquire) {
                std::hint::spin_loop();
            }
            visitors.store(visitors.load(Relaxed) + 1, Relaxed);
        });
    });
    visitors.load(Relaxed)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
