//! truth: race
//! bug: missing_barrier
// Nothing keeps the faster thread from writing its next number before the slower has read this one.
use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let barrier = Barrier::new(2);
    let numbers = [AtomicU32::new(0), AtomicU32::new(0)];
    let work = |me: usize| {
        [1, 2].map(|round| {
            numbers[me].store(round, Ordering::SeqCst);
            barrier.wait();
            numbers[1 - me].load(Ordering::SeqCst)
        })
    };
    let seen = thread::scope(|s| {
        let other = s.spawn(|| work(1));
        [work(0), other.join().unwrap()]
    });
    assert_eq!(seen, [[1, 2], [1, 2]]);
}
