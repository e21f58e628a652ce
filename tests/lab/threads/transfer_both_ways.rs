//! expect: deadlock/cycle
use std::sync::{Arc, Mutex};
use std::thread;

fn program() -> u32 {
    let a = Arc::new(Mutex::new(1));
    let b = Arc::new(Mutex::new(1));
    let (a2, b2) = (a.clone(), b.clone());
    let other = thread::spawn(move || {
        let b = b2.lock().unwrap();
        let a = a2.lock().unwrap();
        *a + *b
    });
    let a = a.lock().unwrap();
    let b = b.lock().unwrap();
    let sum = *a + *b;
    drop((a, b));
    sum + other.join().unwrap()
}

fn expected() -> u32 {
    4
}

fn main() {
    program();
}
