//! The bell, and the empty pass
//!
//! Two waiters wait at the pass. Whoever finds it empty sleeps until the cook
//! rings, and then takes a dish. Nearly always, there is one.
//!
//! Contract: `evening(dishes)` has a cook and two waiters at work at the same
//! time, each in a thread; the one that calls it may be one of them. The cook
//! puts the two dishes on the pass, one after the other. Each waiter carries
//! one of them. It returns both, in any order, and it does so however the
//! threads take turns.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin condvar_if`

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let mut pass = pass.lock().unwrap();
            if pass.is_empty() {
                // Lets go of the pass until the bell rings.
                pass = bell.wait(pass).unwrap();
            }
            pass.pop().expect("the bell rang, so there is a dish")
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
