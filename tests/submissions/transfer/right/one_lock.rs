//! expect: passed
//! One lock around all purses.

use std::sync::{Arc, Mutex};
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = Arc::new(Mutex::new(purses));
    let paying = moves.map(|(from, to, amount)| {
        let purses = Arc::clone(&purses);
        thread::spawn(move || {
            let mut purses = purses.lock().unwrap();
            purses[from] -= amount;
            purses[to] += amount;
        })
    });
    for one in paying {
        one.join().unwrap();
    }
    let purses = *purses.lock().unwrap();
    purses
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
