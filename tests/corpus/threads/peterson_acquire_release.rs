//! truth: race
//! bug: store_buffering
//! needs: memory_order
// With Acquire and Release, each may read the other's flag as it was before: both are inside.
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize};
use std::thread;

fn main() {
    let wants = [AtomicBool::new(false), AtomicBool::new(false)];
    let turn = AtomicUsize::new(0);
    let count = AtomicU32::new(0);
    let work = |me: usize| {
        wants[me].store(true, Release);
        turn.store(1 - me, Release);
        while wants[1 - me].load(Acquire) && turn.load(Acquire) == 1 - me {
            thread::yield_now();
        }
        let seen = count.load(Relaxed);
        count.store(seen + 1, Relaxed);
        wants[me].store(false, Release);
    };
    thread::scope(|s| {
        s.spawn(|| work(1));
        work(0);
    });
    assert_eq!(count.load(Relaxed), 2);
}
