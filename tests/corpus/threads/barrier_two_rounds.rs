//! truth: right
//! bug: none
// One barrier before reading the neighbour's number, and one before writing the next.
use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let barrier = Barrier::new(2);
    let numbers = [AtomicU32::new(0), AtomicU32::new(0)];
    let work = |me: usize| {
        for round in 1..=2 {
            numbers[me].store(round, Ordering::SeqCst);
            barrier.wait();
            assert_eq!(numbers[1 - me].load(Ordering::SeqCst), round);
            barrier.wait();
        }
    };
    thread::scope(|s| {
        s.spawn(|| work(1));
        work(0);
    });
}
