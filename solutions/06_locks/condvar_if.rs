//! The bell, and the empty pass: a solution.

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let mut pass = pass.lock().unwrap();
            // `while`, not `if`: look again after each ring. Between the ring and
            // the moment when this waiter has the pass again, the other one may
            // have come by. And a wait may end although nobody rang.
            while pass.is_empty() {
                pass = bell.wait(pass).unwrap();
            }
            pass.pop().expect("looked under the lock, and not let go since")
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
