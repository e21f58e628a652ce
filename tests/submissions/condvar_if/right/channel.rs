//! expect: passed
//! The waiters share a receiver: it does the waiting.

use std::sync::{Mutex, mpsc};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let (cook, pass) = mpsc::channel();
    let pass = Mutex::new(pass);
    thread::scope(|kitchen| {
        let carry = || pass.lock().unwrap().recv().unwrap();
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        for dish in dishes {
            cook.send(dish).unwrap();
        }
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
