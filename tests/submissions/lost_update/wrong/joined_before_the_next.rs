//! expect: no_concurrency/workers
//! Correct because alone: each thread is joined before the next one starts.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            let door = doors.spawn(|| {
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
            door.join().unwrap();
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
