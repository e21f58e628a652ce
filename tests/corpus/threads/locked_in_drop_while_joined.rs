//! truth: deadlock
//! bug: locked_in_drop
// A destructor locks what main still has while it joins.
use std::sync::{Arc, Mutex};
use std::thread;

struct Counts(Arc<Mutex<u32>>);

impl Drop for Counts {
    fn drop(&mut self) {
        *self.0.lock().unwrap() += 1;
    }
}

fn main() {
    let guests = Arc::new(Mutex::new(0));
    let counts = Counts(Arc::clone(&guests));
    let open = guests.lock().unwrap();
    let waiter = thread::spawn(move || {
        let _counts = counts;
        if thread::current().name().is_none() {
            panic!("no name");
        }
    });
    let _ = waiter.join();
    drop(open);
}
