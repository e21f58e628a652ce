//! expect: race/read_old
//! The cook waits a little before the flag goes up.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Ordering::Relaxed);
        thread::sleep(Duration::from_millis(50));
        self.flag.store(true, Ordering::Relaxed);
    }

    fn read(&self) -> Option<u32> {
        if !self.flag.load(Ordering::Relaxed) {
            return None;
        }
        thread::yield_now();
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
