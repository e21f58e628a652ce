//! expect: passed
//! Sleeps between two looks, and as often as it takes.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let (pass, done) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| {
                pass.fetch_add(guests, SeqCst);
                done.fetch_add(1, SeqCst);
            });
        }
        while done.load(SeqCst) < 2 {
            thread::sleep(Duration::from_millis(10));
        }
        pass.load(SeqCst)
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
