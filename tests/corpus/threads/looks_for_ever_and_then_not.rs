//! truth: race
//! bug: bounded_retries
// The same loop waits for as long as it takes the first time, and gives up the second time.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn has_come_to(stage: &AtomicU32, wanted: u32, looks: usize) -> bool {
    (0..looks).any(|_| stage.load(SeqCst) >= wanted)
}

fn main() {
    let stage = AtomicU32::new(0);
    thread::scope(|scope| {
        scope.spawn(|| {
            stage.store(1, SeqCst);
            stage.store(2, SeqCst);
        });
        assert!(has_come_to(&stage, 1, usize::MAX));
        assert!(has_come_to(&stage, 2, 5), "the second stage in time");
    });
}
