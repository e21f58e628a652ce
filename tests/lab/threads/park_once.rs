//! expect: race/result_differs
// Parked once and no more: `park` may return although nobody unparked.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn program() -> bool {
    let ready = AtomicBool::new(false);
    thread::scope(|s| {
        let sleeper = s.spawn(|| {
            thread::park();
            ready.load(Ordering::SeqCst)
        });
        ready.store(true, Ordering::SeqCst);
        sleeper.thread().unpark();
        sleeper.join().unwrap()
    })
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
