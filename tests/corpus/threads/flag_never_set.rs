//! truth: never_ends
//! bug: flag_never_set
// Nobody sets the flag that is waited for.
use std::hint::spin_loop;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::thread;

fn main() {
    let (ready, done) = (AtomicBool::new(false), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| done.fetch_add(1, SeqCst));
        while !ready.load(SeqCst) {
            spin_loop();
        }
    });
}
