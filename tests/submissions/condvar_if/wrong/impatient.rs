//! expect: race/panic
//! Waits for a while, and then takes it for granted.

use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let long = Duration::from_secs(60);
            let guard = pass.lock().unwrap();
            let waited = bell.wait_timeout_while(guard, long, |pass: &mut Vec<u32>| pass.is_empty());
            waited.unwrap().0.pop().unwrap()
        };
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        for dish in dishes {
            pass.lock().unwrap().push(dish);
            bell.notify_one();
        }
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
