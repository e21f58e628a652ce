//! expect: passed
//! The flag is behind a lock, which orders the price as well.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: Mutex<bool>,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Relaxed);
        *self.flag.lock().unwrap() = true;
    }

    fn read(&self) -> Option<u32> {
        let up = *self.flag.lock().unwrap();
        up.then(|| self.price.load(Relaxed))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
