//! truth: right
//! bug: none
// A flag behind a lock, looked at again and again.
use std::sync::Mutex;
use std::thread;

fn main() {
    let ready = Mutex::new(false);
    thread::scope(|scope| {
        scope.spawn(|| *ready.lock().unwrap() = true);
        while !*ready.lock().unwrap() {
            thread::yield_now();
        }
    });
}
