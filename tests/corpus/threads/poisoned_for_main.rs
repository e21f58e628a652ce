//! truth: panic
//! bug: poisoned_lock
// The thread panics with the lock in hand, and `main` unwraps the poisoned lock after that.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let dishes = Arc::new(Mutex::new(vec!["soup"]));
    let cook = {
        let dishes = Arc::clone(&dishes);
        thread::spawn(move || {
            let mut dishes = dishes.lock().unwrap();
            dishes.clear();
            panic!("burnt");
        })
    };
    assert!(cook.join().is_err());
    println!("{} left", dishes.lock().unwrap().len());
}
