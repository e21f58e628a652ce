//! expect: passed
//! Readers share a lock.

use std::sync::RwLock;
use std::thread;

#[derive(Default)]
struct Board {
    today: RwLock<(bool, u32)>,
}

impl Board {
    fn write(&self, price: u32) {
        *self.today.write().unwrap() = (true, price);
    }

    fn read(&self) -> Option<u32> {
        let (known, price) = *self.today.read().unwrap();
        known.then_some(price)
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
