//! expect: passed
//! The waiter receives until both senders are gone.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let (pass, dishes) = mpsc::channel();
    for course in 1..=2 {
        let pass = pass.clone();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(500 * course));
            pass.send(guests).unwrap();
        });
    }
    drop(pass);
    dishes.iter().sum()
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
