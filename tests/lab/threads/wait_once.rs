//! expect: race/result_differs
// One who waits, one who notifies, no `while`: the wait may end although nobody notified.
use std::sync::{Condvar, Mutex};
use std::thread;

fn program() -> bool {
    let (ready, bell) = (Mutex::new(false), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| {
            *ready.lock().unwrap() = true;
            bell.notify_one();
        });
        let mut seen = ready.lock().unwrap();
        if !*seen {
            seen = bell.wait(seen).unwrap();
        }
        *seen
    })
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
