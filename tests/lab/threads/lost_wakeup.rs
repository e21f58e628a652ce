//! expect: never_ends/await
// The flag is set and the bell is rung without the lock: the ring may come just before the wait.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

fn program() -> u32 {
    let ready = AtomicBool::new(false);
    let lock = Mutex::new(());
    let bell = Condvar::new();
    thread::scope(|s| {
        s.spawn(|| {
            let guard = lock.lock().unwrap();
            if !ready.load(Ordering::SeqCst) {
                drop(bell.wait(guard).unwrap());
            }
        });
        ready.store(true, Ordering::SeqCst);
        bell.notify_one();
    });
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
