//! expect: passed
//! Each cook hands their dishes back; there is no pass.

use std::thread;

fn cook(guests: u32) -> u32 {
    guests
}

fn serve(guests: u32) -> u32 {
    let starters = thread::spawn(move || cook(guests));
    let mains = thread::spawn(move || cook(guests));
    starters.join().unwrap() + mains.join().unwrap()
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
