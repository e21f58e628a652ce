//! expect: passed
//! Only the flag is strict, and the flag is what matters.

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
        self.flag.store(true, Ordering::SeqCst);
    }

    fn read(&self) -> Option<u32> {
        self.flag
            .load(Ordering::SeqCst)
            .then(|| self.price.load(Ordering::Relaxed))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
