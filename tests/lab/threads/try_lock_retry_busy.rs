//! expect: passed, some
// Both locks, in either order, given back when the second is taken: no deadlock.
use std::sync::{Arc, Mutex};
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

    }
}

fn program() -> (i32, i32) {
    let a = Arc::new(Mutex::new(10));
    let b = Arc::new(Mutex::new(10));
    let there = { let (a, b) = (a.clone(), b.clone()); thread::spawn(move || transfer(&a, &b, 3)) };
    let back = { let (a, b) = (a.clone(), b.clone()); thread::spawn(move || transfer(&b, &a, 5)) };
    there.join().unwrap();
    back.join().unwrap();
    (*a.lock().unwrap(), *b.lock().unwrap())
}

fn expected() -> (i32, i32) {
    (12, 8)
}

fn main() {
    println!("{:?}", program());
}
