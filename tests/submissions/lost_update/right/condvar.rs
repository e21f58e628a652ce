//! expect: passed
//! The doors take turns, and wait for a signal.

use std::sync::{Condvar, Mutex};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let state = (Mutex::new((inside, 0)), Condvar::new());
    thread::scope(|doors| {
        for door in 0..2 {
            let (lock, turn) = &state;
            doors.spawn(move || {
                let mut guard = lock.lock().unwrap();
                while guard.1 != door {
                    guard = turn.wait(guard).unwrap();
                }
                guard.0 += 1;
                guard.1 += 1;
                turn.notify_all();
            });
        }
    });
    state.0.into_inner().unwrap().0
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
