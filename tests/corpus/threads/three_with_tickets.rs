//! truth: right
//! bug: none
// Each waits for its number and lets the others go on meanwhile.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let (next, serving, served) = (AtomicU32::new(0), AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let ticket = next.fetch_add(1, SeqCst);
                while serving.load(SeqCst) != ticket {
                    thread::yield_now();
                }
                let before = served.load(SeqCst);
                served.store(before + 1, SeqCst);
                serving.store(ticket + 1, SeqCst);
            });
        }
    });
    assert_eq!(served.into_inner(), 3);
}
