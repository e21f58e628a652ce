//! truth: right
//! bug: none
// All who wait are woken; who comes later sees the flag and does not wait.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let open = Mutex::new(false);
    let bell = Condvar::new();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                drop(
                    bell.wait_while(open.lock().unwrap(), |open| !*open)
                        .unwrap(),
                )
            });
        }
        *open.lock().unwrap() = true;
        bell.notify_all();
    });
}
