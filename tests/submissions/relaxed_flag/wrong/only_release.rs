//! expect: race/read_old
//! says: it may still see the old value
//! Half of it: the cook releases, and no waiter acquires.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::Relaxed);
        self.flag.store(true, Ordering::Release);
    }

    fn read(&self) -> Option<u32> {
        if !self.flag.load(Ordering::Relaxed) {
            return None;
        }
        Some(self.price.load(Ordering::Relaxed))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
