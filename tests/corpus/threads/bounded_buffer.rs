//! truth: right
//! bug: none
//! outputs: "1\n2\n"
// One place, one condition variable for each side, and both look again after each wakeup.
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let place = Mutex::new(None);
    let (filled, emptied) = (Condvar::new(), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| {
            for _ in 0..2 {
                let full = filled.wait_while(place.lock().unwrap(), |place| place.is_none());
                let dish = full.unwrap().take().unwrap();
                emptied.notify_one();
                println!("{dish}");
            }
        });
        for dish in 1..=2 {
            let empty = emptied.wait_while(place.lock().unwrap(), |place| place.is_some());
            *empty.unwrap() = Some(dish);
            filled.notify_one();
        }
    });
}
