//! truth: right
//! bug: none
// Taking it acquires what letting it go has released, so the relaxed steps in between are safe.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

fn main() {
    let held = AtomicBool::new(false);
    let count = AtomicU32::new(0);
    let work = || {
        while held
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            std::hint::spin_loop();
        }
        let seen = count.load(Ordering::Relaxed);
        count.store(seen + 1, Ordering::Relaxed);
        held.store(false, Ordering::Release);
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
    assert_eq!(count.load(Ordering::Relaxed), 2);
}
