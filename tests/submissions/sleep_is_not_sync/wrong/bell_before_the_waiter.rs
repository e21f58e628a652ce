//! expect: never_ends/await
//! The waiter waits for two rings, and a ring that nobody waited for is gone.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn serve(guests: u32) -> u32 {
    let shared = Arc::new((Mutex::new(0), Condvar::new()));
    for _ in 0..2 {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            *shared.0.lock().unwrap() += guests;
            shared.1.notify_one();
        });
    }
    let mut pass = shared.0.lock().unwrap();
    for _ in 0..2 {
        pass = shared.1.wait(pass).unwrap();
    }
    *pass
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
