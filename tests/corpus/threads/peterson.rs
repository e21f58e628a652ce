//! truth: right
//! bug: none
// Peterson's lock: with one order of all flags (SeqCst) at most one of two is inside.
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::thread;

fn main() {
    let wants = [AtomicBool::new(false), AtomicBool::new(false)];
    let turn = AtomicUsize::new(0);
    let count = AtomicU32::new(0);
    let work = |me: usize| {
        wants[me].store(true, SeqCst);
        turn.store(1 - me, SeqCst);
        while wants[1 - me].load(SeqCst) && turn.load(SeqCst) == 1 - me {
            thread::yield_now();
        }
        let seen = count.load(SeqCst);
        count.store(seen + 1, SeqCst);
        wants[me].store(false, SeqCst);
    };
    thread::scope(|s| {
        s.spawn(|| work(1));
        work(0);
    });
    assert_eq!(count.load(SeqCst), 2);
}
