//! truth: never_ends
//! bug: notify_without_flag
// A condition variable remembers nothing: if the bell is rung first, the waiter waits for ever.
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new((Mutex::new(()), Condvar::new()));
    let waiter = {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let guard = shared.0.lock().unwrap();
            drop(shared.1.wait(guard).unwrap());
        })
    };
    shared.1.notify_one();
    waiter.join().unwrap();
}
