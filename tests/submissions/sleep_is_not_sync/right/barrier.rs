//! expect: passed
//! All three meet when the cooking is done.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Barrier};
use std::thread;

fn serve(guests: u32) -> u32 {
    let shared = Arc::new((AtomicU32::new(0), Barrier::new(3)));
    for _ in 0..2 {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (pass, done) = &*shared;
            pass.fetch_add(guests, Relaxed);
            done.wait();
        });
    }
    let (pass, done) = &*shared;
    done.wait();
    pass.load(Relaxed)
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
