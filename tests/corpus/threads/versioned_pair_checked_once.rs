//! truth: race
//! bug: version_not_rechecked
// The version is even when the reader looks, and the writer begins after that.
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
        if version.load(SeqCst) % 2 == 0 {
            assert_eq!(left.load(SeqCst), right.load(SeqCst));
        }
    });
}
