//! truth: right
//! bug: none
// In one order of all steps, the later of the two stores comes before the other's look.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

fn main() {
    let (a, b) = (AtomicBool::new(false), AtomicBool::new(false));
    thread::scope(|s| {
        let other = s.spawn(|| {
            b.store(true, SeqCst);
            a.load(SeqCst)
        });
        a.store(true, SeqCst);
        let seen = b.load(SeqCst);
        assert!(seen || other.join().unwrap(), "neither saw the other");
    });
}
