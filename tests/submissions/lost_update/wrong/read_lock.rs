//! expect: race/two_locks
//! A read lock, then a write lock.

use std::sync::RwLock;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = RwLock::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = *visitors.read().unwrap();
                *visitors.write().unwrap() = seen + 1;
            });
        }
    });
    visitors.into_inner().unwrap()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
