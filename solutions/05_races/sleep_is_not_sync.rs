//! Surely they are done by now: a solution.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn cook(pass: &Mutex<u32>, guests: u32) {
    thread::sleep(Duration::from_millis(500)); // or so
    *pass.lock().unwrap() += guests;
}

fn serve(guests: u32) -> u32 {
    let pass = Arc::new(Mutex::new(0));
    // Both begin here: `map` on an array makes all of them before anybody waits.
    let cooks = [(); 2].map(|()| {
        let pass = Arc::clone(&pass);
        thread::spawn(move || cook(&pass, guests))
    });
    // No guess: whoever waits for a thread's end knows that it is done, and sees
    // what it did. And nobody waits longer than that.
    for cook in cooks {
        cook.join().unwrap();
    }
    let dishes = *pass.lock().unwrap();
    dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
