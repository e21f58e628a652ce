//! expect: deadlock/cycle
//! The other way round: the purse that it goes to first.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                let mut to = purses[to].lock().unwrap();
                let mut from = purses[from].lock().unwrap();
                *from -= amount;
                *to += amount;
            });
        }
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
