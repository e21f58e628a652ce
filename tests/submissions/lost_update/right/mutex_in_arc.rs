//! expect: passed
//! Threads of their own instead of a scope.

use std::sync::{Arc, Mutex};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Arc::new(Mutex::new(inside));
    let doors = [0, 1].map(|_| {
        let visitors = Arc::clone(&visitors);
        thread::spawn(move || {
            let mut visitors = visitors.lock().unwrap();
            *visitors += 1;
        })
    });
    for door in doors {
        door.join().unwrap();
    }
    *visitors.lock().unwrap()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
