//! expect: passed
//! What is written once is a OnceLock.

use std::sync::OnceLock;
use std::thread;

#[derive(Default)]
struct Board {
    price: OnceLock<u32>,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.set(price).unwrap();
    }

    fn read(&self) -> Option<u32> {
        self.price.get().copied()
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
