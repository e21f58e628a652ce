//! truth: right
//! bug: none
// Whoever finds to have the only pointer sees what the others did before they gave up theirs.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static RESULT: AtomicU32 = AtomicU32::new(0);

fn main() {
    let mut alive = Arc::new(());
    let of_worker = Arc::clone(&alive);
    let worker = thread::spawn(move || {
        RESULT.store(1, Ordering::Relaxed);
        drop(of_worker);
    });
    if Arc::get_mut(&mut alive).is_some() {
        assert_eq!(RESULT.load(Ordering::Relaxed), 1);
    }
    worker.join().unwrap();
}
