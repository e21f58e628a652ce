//! expect: race/load_then_store
//! says: thread B changed 6 to 7 on line 13; then thread A wrote 6 on line 17: what thread B wrote is lost.
//! Looks with one update, and stores the sum once more in a second step.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.fetch_add(1, SeqCst);
                // In `fetch_add` itself nobody can come in between. But after it,
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
