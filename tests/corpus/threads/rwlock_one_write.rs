//! truth: right
//! bug: none
// Reading and writing happen under one write lock.
use std::sync::RwLock;
use std::thread;

fn main() {
    let balance = RwLock::new(10);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| *balance.write().unwrap() += 5);
        }
    });
    assert_eq!(*balance.read().unwrap(), 20);
}
