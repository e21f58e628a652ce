//! expect: never_ends/await
//! Sleeps without a look, and the ring was before.

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let mut pass = bell.wait(pass.lock().unwrap()).unwrap();
            pass.pop().unwrap()
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
