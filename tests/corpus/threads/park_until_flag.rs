//! truth: right
//! bug: none
// The token of an unpark that comes first is kept, and the flag is looked at after each park.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|s| {
        let waiter = s.spawn(|| {
            while !ready.load(Ordering::SeqCst) {
                thread::park();
            }
        });
        ready.store(true, Ordering::SeqCst);
        waiter.thread().unpark();
    });
}
