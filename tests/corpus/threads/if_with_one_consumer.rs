//! truth: race
//! bug: if_instead_of_while
//! needs: spurious
// Only a wakeup that nobody caused shows it: the consumer does not look at the queue again.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let queue = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|s| {
        s.spawn(|| {
            let mut dishes = queue.lock().unwrap();
            if dishes.is_empty() {
                dishes = bell.wait(dishes).unwrap();
            }
            dishes.pop().expect("something to eat");
        });
        queue.lock().unwrap().push("soup");
        bell.notify_one();
    });
}
