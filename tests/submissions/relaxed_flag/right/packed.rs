//! expect: passed
//! Flag and price in one word.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Board {
    word: AtomicU64,
}

impl Board {
    fn write(&self, price: u32) {
        self.word.store((1 << 32) | u64::from(price), Relaxed);
    }

    fn read(&self) -> Option<u32> {
        let word = self.word.load(Relaxed);
        (word >> 32 == 1).then_some(word as u32)
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
