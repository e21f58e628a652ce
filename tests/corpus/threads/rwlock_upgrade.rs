//! truth: deadlock
//! bug: lock_upgrade
// A thread that still reads waits for all readers, itself among them.
use std::sync::RwLock;
use std::thread;

fn main() {
    let price = RwLock::new(5);
    thread::scope(|s| {
        s.spawn(|| {
            let seen = price.read().unwrap();
            if *seen < 10 {
                *price.write().unwrap() += 1;
            }
        });
    });
    assert_eq!(*price.read().unwrap(), 6);
}
