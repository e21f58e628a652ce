//! expect: race/load_then_store
//! says: thread B wrote 6 on line 17; then thread A wrote 6 on line 17: what thread B wrote is lost.
//! Looks with an update that changes nothing, and stores in a second step.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.fetch_max(0, SeqCst);
                // In `fetch_max` itself nobody can come in between. But after it,
                // anybody can.

                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
