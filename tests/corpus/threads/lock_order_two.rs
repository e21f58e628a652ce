//! truth: deadlock
//! bug: lock_order
// One takes a then b, the other b then a: each may hold what the other one needs.
use std::sync::Mutex;
use std::thread;

fn transfer(from: &Mutex<i32>, to: &Mutex<i32>, amount: i32) {
    let mut from = from.lock().unwrap();
    let mut to = to.lock().unwrap();
    *from -= amount;
    *to += amount;
}

fn main() {
    let (a, b) = (Mutex::new(10), Mutex::new(10));
    thread::scope(|s| {
        s.spawn(|| transfer(&a, &b, 3));
        transfer(&b, &a, 5);
    });
    assert_eq!((*a.lock().unwrap(), *b.lock().unwrap()), (12, 8));
}
