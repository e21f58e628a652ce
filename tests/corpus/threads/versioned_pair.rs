//! truth: right
//! bug: none
// A reader trusts what it read only if the version is even, and the same before and after.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let version = AtomicU32::new(0);
    let (left, right) = (AtomicU32::new(1), AtomicU32::new(1));
    thread::scope(|s| {
        s.spawn(|| {
            version.fetch_add(1, SeqCst);
            left.store(2, SeqCst);
            right.store(2, SeqCst);
            version.fetch_add(1, SeqCst);
        });
        let before = version.load(SeqCst);
        let seen = (left.load(SeqCst), right.load(SeqCst));
        if before % 2 == 0 && version.load(SeqCst) == before {
            assert_eq!(seen.0, seen.1);
        }
    });
}
