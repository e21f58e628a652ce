//! expect: race/read_old
//! A fence on one side only.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, fence};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::Relaxed);
        fence(Ordering::SeqCst);
        self.flag.store(true, Ordering::Relaxed);
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
