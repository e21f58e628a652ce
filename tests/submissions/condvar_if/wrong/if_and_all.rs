//! expect: race/panic
//! Rings for everybody, and still looks once only.

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let mut pass = pass.lock().unwrap();
            if pass.is_empty() {
                pass = bell.wait(pass).unwrap();
            }
            pass.pop().unwrap()
        };
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        for dish in dishes {
            pass.lock().unwrap().push(dish);
            bell.notify_all();
        }
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
