//! expect: passed
//! Each waiter has a pass of their own.

use std::sync::mpsc;
use std::thread;

fn evening(dishes: [u32; 2]) -> [u32; 2] {
    let passes = dishes.map(|_| mpsc::sync_channel(1));
    let (cooks, waiters): (Vec<_>, Vec<_>) = passes.into_iter().unzip();
    let waiters: Vec<_> = waiters
        .into_iter()
        .map(|pass| thread::spawn(move || pass.recv().unwrap()))
        .collect();
    for (cook, dish) in cooks.iter().zip(dishes) {
        cook.send(dish).unwrap();
    }
    let carried: Vec<u32> = waiters
        .into_iter()
        .map(|waiter| waiter.join().unwrap())
        .collect();
    [carried[0], carried[1]]
}

fn main() {
    println!("carried: {:?}", evening([12, 15]));
}
