//! expect: race/read_old
//! The waiter looks until both are done, and may still see an old pass.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn serve(guests: u32) -> u32 {
    let (pass, done) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| {
                pass.fetch_add(guests, Relaxed);
                done.fetch_add(1, Relaxed);
            });
        }
        while done.load(Relaxed) < 2 {
            thread::yield_now();
        }
        pass.load(Relaxed)
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
