//! expect: passed
//! The scope waits for the cooks. Nobody need sleep.

use std::sync::Mutex;
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = Mutex::new(0);
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| *pass.lock().unwrap() += guests);
        }
    });
    pass.into_inner().unwrap()
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
