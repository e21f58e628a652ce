//! expect: deadlock/self
//! The smaller number first, also where both are the same.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                let mut low = purses[from.min(to)].lock().unwrap();
                let mut high = purses[from.max(to)].lock().unwrap();
                let (giver, taker) = if from < to {
                    (&mut low, &mut high)
                } else {
                    (&mut high, &mut low)
                };
                **giver -= amount;
                **taker += amount;
            });
        }
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
