//! truth: race
//! bug: bounded_retries
// Ten looks are no promise that somebody else gets on meanwhile.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| ready.store(true, SeqCst));
        let seen = (0..10).any(|_| ready.load(SeqCst));
        assert!(seen, "ready in time");
    });
}
