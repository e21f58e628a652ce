//! expect: passed
//! The caller is one of the cooks, and waits for the other.

use std::sync::Mutex;
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = Mutex::new(0);
    thread::scope(|kitchen| {
        let other = kitchen.spawn(|| *pass.lock().unwrap() += guests);
        *pass.lock().unwrap() += guests;
        other.join().unwrap();
    });
    let dishes = *pass.lock().unwrap();
    dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
