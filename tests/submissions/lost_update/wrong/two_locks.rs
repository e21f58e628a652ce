//! expect: race/two_locks
//! A lock to read, and a lock to write.

use std::sync::Mutex;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Mutex::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = *visitors.lock().unwrap();
                *visitors.lock().unwrap() = seen + 1;
            });
        }
    });
    visitors.into_inner().unwrap()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
