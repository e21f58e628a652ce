//! expect: passed
//! std's own loop, and a ring for everybody.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let shared = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
    let waiters = [(); 2].map(|()| {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (pass, bell) = &*shared;
            let pass = bell.wait_while(pass.lock().unwrap(), |pass: &mut Vec<u32>| pass.is_empty());
            pass.unwrap().remove(0)
        })
    });
    for dish in dishes {
        shared.0.lock().unwrap().push(dish);
        shared.1.notify_all();
    }
    waiters.map(|waiter| waiter.join().unwrap())
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
