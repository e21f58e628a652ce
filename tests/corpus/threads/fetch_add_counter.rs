//! truth: right
//! bug: none
// Each increment is one step that nothing can come between.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let count = Arc::new(AtomicU32::new(0));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let count = Arc::clone(&count);
            thread::spawn(move || {
                count.fetch_add(1, Ordering::SeqCst);
                count.fetch_add(1, Ordering::SeqCst);
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    assert_eq!(count.load(Ordering::SeqCst), 4);
}
