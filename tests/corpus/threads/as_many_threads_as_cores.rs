//! truth: right
//! bug: none
// The work is divided by the number of cores, whatever that is.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

fn main() {
    let cores = thread::available_parallelism().unwrap().get();
    let done = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| done.fetch_add(1, SeqCst));
        }
    });
    assert_eq!(done.into_inner(), cores);
}
