//! truth: never_ends
//! bug: one_condvar_for_both_sides
// Both consumers wait; the first dish wakes one, and the producer waits for room. The ring that was
// meant for the producer may wake the other consumer, which finds nothing: all wait.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let place = Mutex::new(None);
    let bell = Condvar::new();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let mut full = bell
                    .wait_while(place.lock().unwrap(), |place| place.is_none())
                    .unwrap();
                *full = None;
                bell.notify_one();
            });
        }
        for dish in 1..=2 {
            let empty = bell.wait_while(place.lock().unwrap(), |place| place.is_some());
            *empty.unwrap() = Some(dish);
            bell.notify_one();
        }
    });
}
