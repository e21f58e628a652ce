//! expect: wrong_result/differs
//! `Mutex::new` in the loop makes a jar for each waiter, and nobody empties them.

use std::sync::{Arc, Mutex};
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = Arc::new(Mutex::new(in_jar));
    thread::scope(|waiters| {
        for tip in tips {
            let jar = Arc::new(Mutex::new(*jar.lock().unwrap()));
            waiters.spawn(move || *jar.lock().unwrap() += tip);
        }
    });
    let sum = *jar.lock().unwrap();
    sum
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
