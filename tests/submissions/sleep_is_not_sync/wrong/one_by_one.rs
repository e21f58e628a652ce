//! expect: no_concurrency/workers
//! Each cook is waited for before the other begins.

use std::sync::Mutex;
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = Mutex::new(0);
    for _ in 0..2 {
        thread::scope(|kitchen| {
            kitchen.spawn(|| *pass.lock().unwrap() += guests);
        });
    }
    pass.into_inner().unwrap()
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
