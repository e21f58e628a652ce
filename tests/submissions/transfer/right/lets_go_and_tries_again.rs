//! expect: passed
//! Whoever cannot have the second lets go of the first, and begins again.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                if from == to {
                    return;
                }
                loop {
                    let mut giver = purses[from].lock().unwrap();
                    if let Ok(mut taker) = purses[to].try_lock() {
                        *giver -= amount;
                        *taker += amount;
                        return;
                    }
                    drop(giver);
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
