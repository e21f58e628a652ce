//! expect: never_ends/step_limit
//! Waits for the flag, which read must not do.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::Release);
        self.flag.store(true, Ordering::Release);
    }

    fn read(&self) -> Option<u32> {
        while !self.flag.load(Ordering::Acquire) {
            std::hint::spin_loop();
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
