//! expect: wrong_result/differs
//! The price is strict, and the flag is not looked at.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::SeqCst);
        self.flag.store(true, Ordering::SeqCst);
    }

    fn read(&self) -> Option<u32> {
        Some(self.price.load(Ordering::SeqCst))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
