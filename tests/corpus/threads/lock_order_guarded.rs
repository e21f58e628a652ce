//! truth: right
//! bug: none
// The two orders cannot meet: both threads hold a third lock while they take the two.
use std::sync::Mutex;
use std::thread;

fn main() {
    let (gate, a, b) = (Mutex::new(()), Mutex::new(10), Mutex::new(10));
    let transfer = |from: &Mutex<i32>, to: &Mutex<i32>, amount: i32| {
        let _gate = gate.lock().unwrap();
        let mut from = from.lock().unwrap();
        let mut to = to.lock().unwrap();
        *from -= amount;
        *to += amount;
    };
    thread::scope(|s| {
        s.spawn(|| transfer(&a, &b, 3));
        transfer(&b, &a, 5);
    });
    assert_eq!((*a.lock().unwrap(), *b.lock().unwrap()), (12, 8));
}
