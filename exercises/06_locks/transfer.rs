//! Both ways at once
//!
//! The waiters share their tips after closing. Each purse has a lock; whoever
//! moves money takes the purse that it comes from, then the one that it goes
//! to. Tonight Ada pays Bo, Bo pays Ada, and nobody goes home.
//!
//! Contract: `settle(purses, moves)` makes two moves `(from, to, amount)` at
//! the same time, each in a thread; the one that calls it may be one of the
//! two. It returns what is in each purse then, whatever the order in which the
//! threads take steps. A move may be from a purse to itself, which changes
//! nothing. Nobody is asked for more than they have.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin transfer`

use std::sync::Mutex;
use std::thread;

type Move = (usize, usize, u32);

fn settle(purses: [u32; 3], moves: [Move; 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
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
