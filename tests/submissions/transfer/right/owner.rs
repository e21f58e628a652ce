//! expect: passed
//! The moves are sent to the one who has the purses.

use std::sync::mpsc;
use std::thread;

fn settle(mut purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let (ask, asked) = mpsc::channel();
    thread::scope(|waiters| {
        for order in moves {
            let ask = ask.clone();
            waiters.spawn(move || ask.send(order).unwrap());
        }
        drop(ask);
        for (from, to, amount) in asked {
            purses[from] -= amount;
            purses[to] += amount;
        }
    });
    purses
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
