//! expect: race/result_differs
// Nobody else touches it, and still a weak exchange may fail.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn program() -> u32 {
    let seats = AtomicU32::new(1);
    thread::scope(|s| {
        s.spawn(|| {
            let _ = seats.compare_exchange_weak(1, 0, SeqCst, SeqCst);
        });
    });
    seats.load(SeqCst)
}

fn expected() -> u32 {
    0
}

fn main() {
    program();
}
