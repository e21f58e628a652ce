//! expect: race/slept
//! says: waits for nobody. It returned 0; expected 6.
//! A minute instead of two seconds.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let pass = Arc::new(Mutex::new(0));
    for _ in 0..2 {
        let pass = Arc::clone(&pass);
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(500));
            *pass.lock().unwrap() += guests;
        });
    }
    // To be on the safe side.
    thread::sleep(Duration::from_secs(60));
    let dishes = *pass.lock().unwrap();
    dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
