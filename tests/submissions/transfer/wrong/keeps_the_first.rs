//! expect: never_ends/step_limit
//! Tries the second again and again, and keeps the first meanwhile.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                let mut giver = purses[from].lock().unwrap();
                loop {
                    if let Ok(mut taker) = purses[to].try_lock() {
                        *giver -= amount;
                        *taker += amount;
                        return;
                    }
                    thread::yield_now();
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
