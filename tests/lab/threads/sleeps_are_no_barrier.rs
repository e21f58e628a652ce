//! expect: race/slept
// A sleep does not make the other thread come first, not even twice in a row.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

fn program() -> (u32, u32) {
    let x = AtomicU32::new(0);
    let y = AtomicU32::new(0);
    let mut seen = (0, 0);
    thread::scope(|s| {
        s.spawn(|| seen = (x.load(Ordering::SeqCst), y.load(Ordering::SeqCst)));
        thread::sleep(Duration::from_millis(10));
        x.store(1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(10));
        y.store(1, Ordering::SeqCst);
    });
    // 0 and 1: the stores came between the loads, and the second sleep with them.
    if seen == (0, 1) { (9, 9) } else { (1, 1) }
}

fn expected() -> (u32, u32) {
    (1, 1)
}

fn main() {
    program();
}
