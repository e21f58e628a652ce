//! expect: race/read_old
//! Fences for the compiler; the processor does not know of them.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, compiler_fence};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::Relaxed);
        compiler_fence(Ordering::Release);
        self.flag.store(true, Ordering::Relaxed);
    }

    fn read(&self) -> Option<u32> {
        if !self.flag.load(Ordering::Relaxed) {
            return None;
        }
        compiler_fence(Ordering::Acquire);
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
