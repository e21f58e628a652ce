//! truth: race
//! bug: if_instead_of_while
// Both consumers are woken by the first dish; the slower one finds the queue empty again.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let queue = Mutex::new(Vec::new());
    let bell = Condvar::new();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let mut dishes = queue.lock().unwrap();
                if dishes.is_empty() {
                    dishes = bell.wait(dishes).unwrap();
                }
                dishes.pop().expect("something to eat");
            });
        }
        for dish in 1..=2 {
            queue.lock().unwrap().push(dish);
            bell.notify_all();
        }
    });
}
