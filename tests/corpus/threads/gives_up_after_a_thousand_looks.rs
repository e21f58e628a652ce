//! truth: race
//! bug: bounded_retries
// A thousand looks are no promise, either.
use std::hint::spin_loop;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| ready.store(true, SeqCst));
        let mut looks = 0;
        while !ready.load(SeqCst) {
            looks += 1;
            assert!(looks < 1_000, "ready in time");
            spin_loop();
        }
    });
}
