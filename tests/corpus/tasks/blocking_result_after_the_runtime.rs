//! truth: right
//! bug: none
// A job of a runtime that has ended was done to its end, or never begun and so cancelled.
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;

static DONE: AtomicU32 = AtomicU32::new(0);

fn main() {
    let first = Builder::new_current_thread().build().unwrap();
    let job = first.block_on(async { spawn_blocking(|| DONE.fetch_add(1, Ordering::SeqCst)) });
    drop(first);
    let second = Builder::new_current_thread().build().unwrap();
    match second.block_on(job) {
        Ok(before) => assert_eq!((before, DONE.load(Ordering::SeqCst)), (0, 1)),
        Err(error) => {
            assert!(error.is_cancelled());
            assert_eq!(DONE.load(Ordering::SeqCst), 0);
        }
    }
}
