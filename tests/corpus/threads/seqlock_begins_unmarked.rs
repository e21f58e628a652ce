//! truth: race
//! bug: seqlock
// The number says when the writer is done, and not that it has begun.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let number = AtomicU32::new(0);
    let (left, right) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            left.store(1, SeqCst);
            right.store(1, SeqCst);
            number.store(1, SeqCst);
        });
        let (left, right) = loop {
            let before = number.load(SeqCst);
            let seen = (left.load(SeqCst), right.load(SeqCst));
            if number.load(SeqCst) == before {
                break seen;
            }
        };
        assert_eq!(left, right);
    });
}
