//! expect: passed, all
// A weak exchange in a loop, and the calls that loop by themselves.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn program() -> u32 {
    let count = AtomicU32::new(0);
    thread::scope(|s| {
        s.spawn(|| {
            let mut seen = count.load(SeqCst);
            while let Err(now) = count.compare_exchange_weak(seen, seen + 1, SeqCst, SeqCst) {
                seen = now;
            }
        });
        s.spawn(|| count.fetch_update(SeqCst, SeqCst, |seen| Some(seen + 1)).unwrap());
    });
    count.load(SeqCst)
}

fn expected() -> u32 {
    2
}

fn main() {
    program();
}
