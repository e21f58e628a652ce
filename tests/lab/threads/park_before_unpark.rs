//! expect: passed, all
// A token is kept for one who parks later.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn program() -> bool {
    let ready = Arc::new(AtomicBool::new(false));
    let seen = ready.clone();
    let sleeper = thread::spawn(move || {
        while !seen.load(Ordering::Acquire) {
            thread::park();
        }
        seen.load(Ordering::Acquire)
    });
    ready.store(true, Ordering::Release);
    sleeper.thread().unpark();
    sleeper.join().unwrap()
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
