//! truth: race
//! bug: two_sections
// The lock is let go between looking and writing, so the other thread may write in between.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let count = Arc::new(Mutex::new(0));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let count = Arc::clone(&count);
            thread::spawn(move || {
                let seen = *count.lock().unwrap();
                *count.lock().unwrap() = seen + 1;
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    assert_eq!(*count.lock().unwrap(), 2);
}
