//! truth: race
//! bug: park_without_flag
//! needs: spurious
// `park` may come back although nobody has unparked the thread.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|s| {
        let waiter = s.spawn(|| {
            thread::park();
            assert!(ready.load(Ordering::SeqCst));
        });
        ready.store(true, Ordering::SeqCst);
        waiter.thread().unpark();
        waiter.join().unwrap();
    });
}
