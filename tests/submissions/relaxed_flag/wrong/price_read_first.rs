//! expect: race/result_differs
//! The waiter reads the board, and then looks at the flag.

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
        let price = self.price.load(Ordering::SeqCst);
        if !self.flag.load(Ordering::SeqCst) {
            return None;
        }
        Some(price)
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
