//! truth: right
//! bug: none
// Whether the last `Arc` is gone is asked, and while there is another, it is not.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let window = Arc::new(Mutex::new(0));
    let of_button = Arc::downgrade(&window);
    let button = thread::spawn(move || {
        let Some(window) = of_button.upgrade() else {
            return false;
        };
        *window.lock().unwrap() += 1;
        let clicked = of_button.upgrade().map(|again| *again.lock().unwrap());
        assert_eq!(clicked, Some(1));
        true
    });
    drop(window);
    button.join().unwrap();
}
