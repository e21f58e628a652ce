//! expect: race/result_differs
// Reading one thing again and again is not always waiting for it.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn program() -> bool {
    let x = AtomicU32::new(0);
    let mut sum = 0;
    thread::scope(|s| {
        s.spawn(|| {
            x.store(1, Ordering::SeqCst);
            x.store(2, Ordering::SeqCst);
        });
        for _ in 0..6 {
            sum += x.load(Ordering::SeqCst);
        }
    });
    sum == 0
}

fn expected() -> bool {
    false
}

fn main() {
    program();
}
