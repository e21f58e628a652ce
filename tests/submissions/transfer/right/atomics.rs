//! expect: passed
//! No locks: each purse is a number that changes in one step.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(AtomicU32::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                purses[from].fetch_sub(amount, Relaxed);
                purses[to].fetch_add(amount, Relaxed);
            });
        }
    });
    purses.map(AtomicU32::into_inner)
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
