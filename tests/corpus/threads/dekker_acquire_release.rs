//! truth: race
//! bug: store_buffering
//! needs: memory_order
// Each may look before its own store is seen by the other one.
use std::sync::atomic::{
    AtomicBool,
    Ordering::{Acquire, Release},
};
use std::thread;

fn main() {
    let (a, b) = (AtomicBool::new(false), AtomicBool::new(false));
    thread::scope(|s| {
        let other = s.spawn(|| {
            b.store(true, Release);
            a.load(Acquire)
        });
        a.store(true, Release);
        let seen = b.load(Acquire);
        assert!(seen || other.join().unwrap(), "neither saw the other");
    });
}
