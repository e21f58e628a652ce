//! expect: race/result_differs
//! Whoever finds the jar busy goes away with the tip.

use std::sync::Mutex;
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = Mutex::new(in_jar);
    thread::scope(|waiters| {
        let jar = &jar;
        for tip in tips {
            waiters.spawn(move || {
                if let Ok(mut jar) = jar.try_lock() {
                    *jar += tip;
                }
            });
        }
    });
    jar.into_inner().unwrap()
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
