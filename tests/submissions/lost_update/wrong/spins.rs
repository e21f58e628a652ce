//! expect: never_ends/step_limit
//! Each door waits for the other one to go first.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let gone = AtomicU32::new(0);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                while gone.load(SeqCst) == 0 {}
                gone.fetch_add(1, SeqCst);
            });
        }
    });
    inside + gone.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
