//! truth: race
//! bug: lost_update
// The number is taken in two steps, so both may get the same one.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let next = AtomicU32::new(0);
    let take = || {
        let own = next.load(SeqCst);
        next.store(own + 1, SeqCst);
        own
    };
    thread::scope(|s| {
        let other = s.spawn(take);
        let own = take();
        assert_ne!(own, other.join().unwrap());
    });
}
