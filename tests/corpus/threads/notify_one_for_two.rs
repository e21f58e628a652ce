//! truth: never_ends
//! bug: notify_one_for_all
// If both guests wait already, the one ring wakes one of them, and the other waits for ever.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let open = Mutex::new(false);
    let bell = Condvar::new();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let mut seen = open.lock().unwrap();
                while !*seen {
                    seen = bell.wait(seen).unwrap();
                }
            });
        }
        *open.lock().unwrap() = true;
        bell.notify_one();
    });
}
