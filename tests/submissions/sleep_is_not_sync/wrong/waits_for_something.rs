//! expect: race/result_differs
//! Waits until there is something, and not until all is there.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = AtomicU32::new(0);
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| pass.fetch_add(guests, SeqCst));
        }
        while guests > 0 && pass.load(SeqCst) == 0 {
            thread::yield_now();
        }
        pass.load(SeqCst)
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
