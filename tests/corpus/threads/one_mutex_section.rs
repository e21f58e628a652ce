//! truth: right
//! bug: none
// The lock is held from the look to the write.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let count = Arc::new(Mutex::new(0));
    let workers: Vec<_> = (0..3)
        .map(|_| {
            let count = Arc::clone(&count);
            thread::spawn(move || {
                let mut count = count.lock().unwrap();
                let seen = *count;
                *count = seen + 1;
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    assert_eq!(*count.lock().unwrap(), 3);
}
