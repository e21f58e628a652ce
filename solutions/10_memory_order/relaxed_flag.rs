//! The flag that was faster than the news: a solution.

use std::sync::atomic::{
    AtomicBool, AtomicU32, Ordering::Acquire, Ordering::Relaxed, Ordering::Release,
};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Relaxed);
        // Release: whoever reads this `true` with Acquire sees all that was
        // written before this line, the price as well.
        self.flag.store(true, Release);
    }

    fn read(&self) -> Option<u32> {
        // Acquire: the other half. Alone, neither of the two orders anything.
        if !self.flag.load(Acquire) {
            return None;
        }
        // The price itself may stay Relaxed: it is the flag that orders it.
        Some(self.price.load(Relaxed))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
