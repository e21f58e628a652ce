//! expect: passed
//! Each waiter has a purse and a lock of their own; the purses are added when both are done.

use std::sync::{Arc, Mutex};
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let purses = [Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0))];
    let waiters: Vec<_> = purses
        .iter()
        .zip(tips)
        .map(|(purse, tip)| {
            let purse = Arc::clone(purse);
            thread::spawn(move || {
                let mut purse = purse.lock().unwrap();
                *purse += tip;
            })
        })
        .collect();
    waiters.into_iter().for_each(|waiter| waiter.join().unwrap());
    purses.iter().fold(in_jar, |jar, purse| jar + *purse.lock().unwrap())
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
