//! expect: passed, all
// Looking again after every wait.
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn program() -> u32 {
    let shared = Arc::new((Mutex::new(VecDeque::new()), Condvar::new()));
    let eaters: Vec<_> = (0..2)
        .map(|_| {
            let shared = shared.clone();
            thread::spawn(move || {
                let mut queue = shared.0.lock().unwrap();
                while queue.is_empty() {
                    queue = shared.1.wait(queue).unwrap();
                }
                queue.pop_front().expect("something to eat")
            })
        })
        .collect();
    for dish in 1..=2 {
        shared.0.lock().unwrap().push_back(dish);
        shared.1.notify_all();
    }
    eaters.into_iter().map(|eater| eater.join().unwrap()).sum()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
