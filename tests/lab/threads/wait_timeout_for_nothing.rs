//! expect: race/result_differs
// That the time was not up does not mean that somebody notified.
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn program() -> bool {
    let (ready, bell) = (Mutex::new(false), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| {
            *ready.lock().unwrap() = true;
            bell.notify_one();
        });
        let lock = ready.lock().unwrap();
        if *lock {
            return true;
        }
        let (seen, waited) = bell.wait_timeout(lock, Duration::from_secs(1)).unwrap();
        waited.timed_out() || *seen
    })
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
