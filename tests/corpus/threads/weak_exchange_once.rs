//! truth: race
//! bug: weak_exchange_once
//! needs: spurious
// A weak exchange may fail although the value is what it expects, and is not tried again.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let stock = AtomicU32::new(1);
    thread::scope(|s| {
        s.spawn(|| {
            let _ = stock.compare_exchange_weak(1, 0, Ordering::SeqCst, Ordering::SeqCst);
        });
    });
    assert_eq!(stock.load(Ordering::SeqCst), 0);
}
