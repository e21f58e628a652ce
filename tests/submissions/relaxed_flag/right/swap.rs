//! expect: passed
//! The flag is swapped and looked at by an exchange.

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
        self.flag.swap(true, Ordering::AcqRel);
    }

    fn read(&self) -> Option<u32> {
        match self
            .flag
            .compare_exchange(true, true, Ordering::Acquire, Ordering::Relaxed)
        {
            Ok(_) => Some(self.price.load(Ordering::Relaxed)),
            Err(_) => None,
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
