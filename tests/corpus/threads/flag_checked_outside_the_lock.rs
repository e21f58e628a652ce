//! truth: never_ends
//! bug: lost_wakeup
// The flag is set and the bell is rung between the waiter's look and its wait: nobody rings again.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    let lock = Mutex::new(());
    let bell = Condvar::new();
    thread::scope(|s| {
        s.spawn(|| {
            while !ready.load(Ordering::SeqCst) {
                let guard = lock.lock().unwrap();
                drop(bell.wait(guard).unwrap());
            }
        });
        ready.store(true, Ordering::SeqCst);
        bell.notify_one();
    });
}
