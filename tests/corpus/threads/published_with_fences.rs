//! truth: right
//! bug: none
// The fences order what the relaxed steps do not.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, fence};
use std::thread;

fn main() {
    let (price, ready) = (AtomicU32::new(0), AtomicBool::new(false));
    thread::scope(|s| {
        s.spawn(|| {
            price.store(42, Ordering::Relaxed);
            fence(Ordering::Release);
            ready.store(true, Ordering::Relaxed);
        });
        if ready.load(Ordering::Relaxed) {
            fence(Ordering::Acquire);
            assert_eq!(price.load(Ordering::Relaxed), 42);
        }
    });
}
