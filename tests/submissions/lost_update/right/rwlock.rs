//! expect: passed
//! A write lock for the whole of it.

use std::sync::RwLock;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = RwLock::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let mut visitors = visitors.write().unwrap();
                *visitors += 1;
            });
        }
    });
    visitors.into_inner().unwrap()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
