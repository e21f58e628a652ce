//! expect: never_ends/await
//! Waits for a third at the barrier.

use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let open = Barrier::new(3);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                open.wait();
                visitors.fetch_add(1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
