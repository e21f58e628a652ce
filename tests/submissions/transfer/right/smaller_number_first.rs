//! expect: passed
//! The purse with the smaller number first, for everybody.

use std::sync::Mutex;
use std::thread;

type Move = (usize, usize, u32);

fn pay(purses: &[Mutex<u32>], (from, to, amount): Move) {
    if from == to {
        return;
    }
    let mut low = purses[from.min(to)].lock().unwrap();
    let mut high = purses[from.max(to)].lock().unwrap();
    if from < to {
        *low -= amount;
        *high += amount;
    } else {
        *high -= amount;
        *low += amount;
    }
}

fn settle(purses: [u32; 3], moves: [Move; 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for order in moves {
            let purses = &purses;
            waiters.spawn(move || pay(purses, order));
        }
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
