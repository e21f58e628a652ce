//! expect: wrong_result/differs
//! Nobody sleeps, and nobody waits.

use std::sync::{Arc, Mutex};
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = Arc::new(Mutex::new(0));
    for _ in 0..2 {
        let pass = Arc::clone(&pass);
        thread::spawn(move || *pass.lock().unwrap() += guests);
    }
    let dishes = *pass.lock().unwrap();
    dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
