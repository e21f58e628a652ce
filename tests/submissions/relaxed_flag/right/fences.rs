//! expect: passed
//! Two fences, and every access is Relaxed.

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
        fence(Ordering::Release);
        self.flag.store(true, Ordering::Relaxed);
    }

    fn read(&self) -> Option<u32> {
        if self.flag.load(Ordering::Relaxed) {
            fence(Ordering::Acquire);
            Some(self.price.load(Ordering::Relaxed))
        } else {
            None
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
