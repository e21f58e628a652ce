//! truth: right
//! bug: none
// The flag is looked at and changed under the lock, and looked at again after each wakeup.
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new((Mutex::new(false), Condvar::new()));
    let waiter = {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let mut ready = shared.0.lock().unwrap();
            while !*ready {
                ready = shared.1.wait(ready).unwrap();
            }
        })
    };
    *shared.0.lock().unwrap() = true;
    shared.1.notify_one();
    waiter.join().unwrap();
}
