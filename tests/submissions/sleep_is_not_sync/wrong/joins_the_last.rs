//! expect: race/result_differs
//! Waits for the cook who was started last, who need not be the last to end.

use std::sync::{Arc, Mutex};
use std::thread;

fn serve(guests: u32) -> u32 {
    let pass = Arc::new(Mutex::new(0));
    let mut last = None;
    for _ in 0..2 {
        let pass = Arc::clone(&pass);
        last = Some(thread::spawn(move || *pass.lock().unwrap() += guests));
    }
    last.unwrap().join().unwrap();
    let dishes = *pass.lock().unwrap();
    dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
