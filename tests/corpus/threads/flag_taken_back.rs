//! truth: never_ends
//! bug: flag_taken_back
// The flag is up for a moment only: who does not look at that moment looks for ever.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|s| {
        s.spawn(|| {
            while !ready.load(Ordering::SeqCst) {
                thread::yield_now();
            }
        });
        ready.store(true, Ordering::SeqCst);
        ready.store(false, Ordering::SeqCst);
    });
}
