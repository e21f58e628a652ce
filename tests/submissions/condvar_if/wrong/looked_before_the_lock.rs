//! expect: race/panic
//! The loop looks, lets go, and then takes.

use std::sync::{Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|kitchen| {
        let carry = || {
            let seen = bell.wait_while(pass.lock().unwrap(), |pass: &mut Vec<u32>| pass.is_empty());
            drop(seen);
            pass.lock().unwrap().pop().unwrap()
        };
        let one = kitchen.spawn(carry);
        let two = kitchen.spawn(carry);
        for dish in dishes {
            pass.lock().unwrap().push(dish);
            bell.notify_all();
        }
        [one.join().unwrap(), two.join().unwrap()]
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
