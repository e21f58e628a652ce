//! expect: race/read_old
//! says: it may still see the old value
//! The second door waits for the first, with orders that hand nothing on.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (visitors, ready) = (AtomicU32::new(inside), AtomicBool::new(false));
    thread::scope(|doors| {
        doors.spawn(|| {
            visitors.store(visitors.load(Relaxed) + 1, Relaxed);
            ready.store(true, Relaxed);
        });
        doors.spawn(|| {
            while !ready.load(Relaxed) {
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
