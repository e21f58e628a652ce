//! truth: deadlock
//! bug: join_with_lock
// If `main` has the lock first, it keeps it while it waits for the thread that needs it.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let count = Arc::new(Mutex::new(0));
    let worker = {
        let count = Arc::clone(&count);
        thread::spawn(move || *count.lock().unwrap() += 1)
    };
    let total = count.lock().unwrap();
    worker.join().unwrap();
    assert!(*total <= 1);
}
