//! truth: race
//! bug: arc_count
// A `Weak` promises nothing: the last `Arc` may be gone.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let window = Arc::new(Mutex::new("open"));
    let of_button = Arc::downgrade(&window);
    let button = thread::spawn(move || {
        let window = of_button.upgrade().unwrap();
        *window.lock().unwrap() = "clicked";
    });
    drop(window);
    button.join().unwrap();
}
