//! truth: deadlock
//! bug: lock_order
// No two of them take the same two locks the other way round, but all three form a circle.
use std::sync::Mutex;
use std::thread;

fn main() {
    let (a, b, c) = (Mutex::new(1), Mutex::new(2), Mutex::new(3));
    let sum = |one: &Mutex<i32>, two: &Mutex<i32>| {
        let one = one.lock().unwrap();
        let two = two.lock().unwrap();
        *one + *two
    };
    thread::scope(|s| {
        let ab = s.spawn(|| sum(&a, &b));
        let bc = s.spawn(|| sum(&b, &c));
        let ca = sum(&c, &a);
        assert_eq!((ab.join().unwrap(), bc.join().unwrap(), ca), (3, 5, 4));
    });
}
