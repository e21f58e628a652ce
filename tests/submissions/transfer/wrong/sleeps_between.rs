//! expect: deadlock/cycle
//! A little pause, so that they do not meet.

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (number, (from, to, amount)) in moves.into_iter().enumerate() {
            let purses = &purses;
            waiters.spawn(move || {
                thread::sleep(Duration::from_millis(100 * number as u64));
                let mut from = purses[from].lock().unwrap();
                let mut to = purses[to].lock().unwrap();
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
