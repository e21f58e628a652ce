//! expect: race/slept
//! Sleeps, and takes from the channel what is in it.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let (pass, dishes) = mpsc::channel();
    for _ in 0..2 {
        let pass = pass.clone();
        thread::spawn(move || {
            let _ = pass.send(guests);
        });
    }
    thread::sleep(Duration::from_secs(2));
    dishes.try_iter().sum()
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
