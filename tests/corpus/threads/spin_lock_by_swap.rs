//! truth: right
//! bug: none
// A spin lock that swaps: whoever is kept out writes `true` over `true` again and again.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let held = AtomicBool::new(false);
    let count = AtomicU32::new(0);
    let work = || {
        while held.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        let seen = count.load(Ordering::Relaxed);
        count.store(seen + 1, Ordering::Relaxed);
        held.store(false, Ordering::Release);
    };
    thread::scope(|s| {
        s.spawn(work);
        s.spawn(work);
        work();
    });
    assert_eq!(count.load(Ordering::Relaxed), 3);
}
