//! expect: passed
//! The waiter parks, and the cook who is last wakes them.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn serve(guests: u32) -> u32 {
    let (pass, done) = (AtomicU32::new(0), AtomicU32::new(0));
    let waiter = thread::current();
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| {
                pass.fetch_add(guests, SeqCst);
                done.fetch_add(1, SeqCst);
                waiter.unpark();
            });
        }
        while done.load(SeqCst) < 2 {
            thread::park();
        }
        pass.load(SeqCst)
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
