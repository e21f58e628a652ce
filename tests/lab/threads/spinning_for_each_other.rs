//! expect: never_ends/step_limit
// Each waits for the other to go first.
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn program() -> u32 {
    let a = AtomicBool::new(false);
    let b = AtomicBool::new(false);
    thread::scope(|s| {
        s.spawn(|| {
            while !a.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            b.store(true, Ordering::SeqCst);
        });
        while !b.load(Ordering::SeqCst) {
            std::hint::spin_loop();
        }
        a.store(true, Ordering::SeqCst);
    });
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
