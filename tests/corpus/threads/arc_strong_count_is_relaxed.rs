//! truth: race
//! bug: arc_count
//! needs: memory_order
// That the other has given up its pointer is seen, and what it did before need not be:
// `strong_count` acquires nothing.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static RESULT: AtomicU32 = AtomicU32::new(0);

fn main() {
    let alive = Arc::new(());
    let of_worker = Arc::clone(&alive);
    let worker = thread::spawn(move || {
        RESULT.store(1, Ordering::Relaxed);
        drop(of_worker);
    });
    if Arc::strong_count(&alive) == 1 {
        assert_eq!(RESULT.load(Ordering::Relaxed), 1);
    }
    worker.join().unwrap();
}
