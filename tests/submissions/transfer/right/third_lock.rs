//! expect: passed
//! Whoever wants two purses takes the key to the drawer first.

use std::sync::Mutex;
use std::thread;

fn settle(purses: [u32; 3], moves: [(usize, usize, u32); 2]) -> [u32; 3] {
    let (drawer, purses) = (Mutex::new(()), purses.map(Mutex::new));
    let pay = |(from, to, amount): (usize, usize, u32)| {
        if from != to {
            let _key = drawer.lock().unwrap();
            let mut giver = purses[from].lock().unwrap();
            let mut taker = purses[to].lock().unwrap();
            *giver -= amount;
            *taker += amount;
        }
    };
    thread::scope(|waiters| {
        let pay = &pay;
        let [one, two] = moves;
        waiters.spawn(move || pay(one));
        pay(two);
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
