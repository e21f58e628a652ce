//! expect: passed
//! Pops, and waits only if there was nothing.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

fn carry(pass: &Mutex<VecDeque<u32>>, bell: &Condvar) -> u32 {
    let mut pass = pass.lock().unwrap();
    loop {
        if let Some(dish) = pass.pop_front() {
            return dish;
        }
        pass = bell.wait(pass).unwrap();
    }
}

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let (pass, bell) = (Mutex::new(VecDeque::new()), Condvar::new());
    thread::scope(|kitchen| {
        let one = kitchen.spawn(|| carry(&pass, &bell));
        kitchen.spawn(|| {
            for dish in dishes {
                pass.lock().unwrap().push_back(dish);
                bell.notify_one();
            }
        });
        let mine = carry(&pass, &bell);
        [mine, one.join().unwrap()]
    })
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
