//! truth: deadlock
//! bug: dining_philosophers
// Each takes the left fork first: if all three do so, each waits for its neighbour.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let forks: Arc<[Mutex<()>; 3]> = Arc::default();
    let guests: Vec<_> = (0..3)
        .map(|seat| {
            let forks = Arc::clone(&forks);
            thread::spawn(move || {
                let _left = forks[seat].lock().unwrap();
                let _right = forks[(seat + 1) % 3].lock().unwrap();
            })
        })
        .collect();
    for guest in guests {
        guest.join().unwrap();
    }
}
