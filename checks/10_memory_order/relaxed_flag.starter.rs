//! The flag that was faster than the news
//!
//! The cook writes the price of the day on the board, and then puts up a flag.
//! The waiters look at the flag from afar, and read the board only when it is
//! up. First the price, then the flag: how could anybody read an old price?
//!
//! Contract: `board.read()` gives the price that was written, or `None` if it
//! is not there yet; never another number. Once `write` has returned, whoever
//! is told so reads the price. Both may be called by several threads at once;
//! `write` only one time, with a price that is not 0. `read` never waits for
//! the price.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin relaxed_flag`

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Board {
    price: AtomicU32,
    flag: AtomicBool,
}

impl Board {
    fn write(&self, price: u32) {
        self.price.store(price, Relaxed);
        self.flag.store(true, Relaxed);
    }

    fn read(&self) -> Option<u32> {
        if !self.flag.load(Relaxed) {
            return None;
        }
        Some(self.price.load(Relaxed))
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
