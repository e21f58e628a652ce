//! truth: right
//! bug: none
// Who reads the flag with Acquire sees all that came before its Release.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let (price, ready) = (AtomicU32::new(0), AtomicBool::new(false));
    thread::scope(|s| {
        s.spawn(|| {
            price.store(42, Ordering::Relaxed);
            ready.store(true, Ordering::Release);
        });
        if ready.load(Ordering::Acquire) {
            assert_eq!(price.load(Ordering::Relaxed), 42);
        }
    });
}
