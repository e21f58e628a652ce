//! expect: passed
//! A condition variable: the cooks ring, the waiter looks at each ring.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;

struct Pass {
    dishes: u32,
    cooks_done: u32,
}

fn serve(guests: u32) -> u32 {
    let pass = Pass {
        dishes: 0,
        cooks_done: 0,
    };
    let shared = Arc::new((Mutex::new(pass), Condvar::new()));
    for _ in 0..2 {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let mut pass = shared.0.lock().unwrap();
            pass.dishes += guests;
            pass.cooks_done += 1;
            shared.1.notify_one();
        });
    }
    let (pass, bell) = &*shared;
    let pass = pass.lock().unwrap();
    let pass = bell.wait_while(pass, |pass| pass.cooks_done < 2).unwrap();
    pass.dishes
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
