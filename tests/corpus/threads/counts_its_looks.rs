//! truth: race
//! bug: counted_looks
// The loop waits for as long as it takes, and what comes after it does not.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| ready.store(true, SeqCst));
        let mut looks = 0;
        while !ready.load(SeqCst) {
            looks += 1;
        }
        assert!(looks < 5, "{looks} looks");
    });
}
