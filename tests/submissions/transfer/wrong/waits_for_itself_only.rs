//! expect: deadlock/cycle
//! A move to oneself is looked after, and the order is not.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                if from != to {
                    let mut from = purses[from].lock().unwrap();
                    let mut to = purses[to].lock().unwrap();
                    *from -= amount;
                    *to += amount;
                }
            });
        }
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
