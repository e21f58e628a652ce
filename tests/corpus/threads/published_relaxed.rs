//! truth: race
//! bug: relaxed_publication
//! needs: memory_order
// Who sees the flag may still see the old price: nothing orders the two.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let (price, ready) = (AtomicU32::new(0), AtomicBool::new(false));
    thread::scope(|s| {
        s.spawn(|| {
            price.store(42, Ordering::Relaxed);
            ready.store(true, Ordering::Relaxed);
        });
        if ready.load(Ordering::Relaxed) {
            assert_eq!(price.load(Ordering::Relaxed), 42);
        }
    });
}
