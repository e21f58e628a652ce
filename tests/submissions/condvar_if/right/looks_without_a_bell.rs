//! expect: passed
//! No bell: looks until there is something.

use std::sync::Mutex;
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let pass = Mutex::new(Vec::new());
    thread::scope(|kitchen| {
        let carry = || {
            loop {
                let dish = pass.lock().unwrap().pop();
                match dish {
                    Some(dish) => return dish,
                    None => thread::yield_now(),
                }
            }
        };
        let waiters = [kitchen.spawn(carry), kitchen.spawn(carry)];
        for dish in dishes {
            pass.lock().unwrap().push(dish);
        }
        waiters.map(|waiter| waiter.join().unwrap())
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
