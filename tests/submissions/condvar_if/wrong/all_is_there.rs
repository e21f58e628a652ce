//! expect: no_concurrency/workers
//! The waiters come when the cook is done.

use std::sync::Mutex;
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(dishes.to_vec());
    thread::scope(|kitchen| {
        let carry = || pass.lock().unwrap().pop().unwrap();
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
