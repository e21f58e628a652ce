//! expect: never_ends/await
//! One ring for one waiter, when both dishes are there.

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let mut pass = pass.lock().unwrap();
            while pass.is_empty() {
                pass = bell.wait(pass).unwrap();
            }
            pass.pop().unwrap()
        };
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        pass.lock().unwrap().extend(dishes);
        bell.notify_one();
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
