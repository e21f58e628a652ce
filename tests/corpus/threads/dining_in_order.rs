//! truth: right
//! bug: none
// Everybody takes the fork with the lower number first, so there can be no circle of waits.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let forks: Arc<[Mutex<u32>; 3]> = Arc::default();
    let guests: Vec<_> = (0..3)
        .map(|seat: usize| {
            let forks = Arc::clone(&forks);
            thread::spawn(move || {
                let next = (seat + 1) % 3;
                let mut low = forks[seat.min(next)].lock().unwrap();
                let mut high = forks[seat.max(next)].lock().unwrap();
                *low += 1;
                *high += 1;
            })
        })
        .collect();
    for guest in guests {
        guest.join().unwrap();
    }
    assert!(forks.iter().all(|fork| *fork.lock().unwrap() == 2));
}
