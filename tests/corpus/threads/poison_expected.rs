//! truth: right
//! bug: none
// What is behind a poisoned lock can be looked at and put in order.
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

fn main() {
    let count = Arc::new(Mutex::new(0));
    let cook = {
        let count = Arc::clone(&count);
        thread::spawn(move || {
            let mut count = count.lock().unwrap_or_else(PoisonError::into_inner);
            *count += 1;
            panic!("burnt");
        })
    };
    *count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
    assert!(cook.join().is_err());
    assert!(count.is_poisoned());
    assert_eq!(*count.lock().unwrap_or_else(PoisonError::into_inner), 2);
}
