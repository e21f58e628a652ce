//! truth: right
//! bug: none
// A thread that unwinds waits for a lock in a destructor, while another has it, panics or not on its
// own, and leaves no poison: it did not unwind.
use std::sync::{Arc, Mutex};
use std::thread;

struct Notes(Arc<Mutex<Vec<&'static str>>>);

impl Drop for Notes {
    fn drop(&mut self) {
        self.0.lock().unwrap().push("dropped");
    }
}

fn main() {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let kept = Notes(Arc::clone(&notes));
    let cook = thread::spawn(move || {
        let _kept = kept;
        panic!("burnt");
    });
    {
        let mut open = notes.lock().expect("nobody panicked with it");
        open.push("main");
    }
    assert!(cook.join().is_err());
    let notes = notes.lock().expect("nobody panicked with it");
    assert_eq!(notes.len(), 2);
}
