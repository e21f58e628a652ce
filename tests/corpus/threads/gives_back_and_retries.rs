//! truth: right
//! bug: none
// Who does not get the second lock gives the first one back, and lets others go before.
use std::sync::Mutex;
use std::thread;

fn transfer(from: &Mutex<i32>, to: &Mutex<i32>, amount: i32) {
    loop {
        let mut from = from.lock().unwrap();
        if let Ok(mut to) = to.try_lock() {
            *from -= amount;
            *to += amount;
            return;
        }
        drop(from);
        thread::yield_now();
    }
}

fn main() {
    let (a, b) = (Mutex::new(10), Mutex::new(10));
    thread::scope(|s| {
        s.spawn(|| transfer(&a, &b, 3));
        transfer(&b, &a, 5);
    });
    assert_eq!((*a.lock().unwrap(), *b.lock().unwrap()), (12, 8));
}
