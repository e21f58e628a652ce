//! expect: passed
//! The price is its own flag: one atomic, and nothing to put in order.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Relaxed);
    }

    fn read(&self) -> Option<u32> {
        match self.price.load(Relaxed) {
            0 => None,
            price => Some(price),
        }
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
