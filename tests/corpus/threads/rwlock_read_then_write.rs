//! truth: race
//! bug: read_then_write
// The value is read under one lock and written under another: both may read 10 first.
use std::sync::RwLock;
use std::thread;

fn main() {
    let balance = RwLock::new(10);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let seen = *balance.read().unwrap();
                *balance.write().unwrap() = seen + 5;
            });
        }
    });
    assert_eq!(*balance.read().unwrap(), 20);
}
