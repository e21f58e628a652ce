//! truth: race
//! bug: try_lock_skips
// Who finds the lock taken does not count at all.
use std::sync::Mutex;
use std::thread;

fn main() {
    let count = Mutex::new(0);
    let work = || {
        if let Ok(mut count) = count.try_lock() {
            *count += 1;
        }
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
    assert_eq!(*count.lock().unwrap(), 2);
}
