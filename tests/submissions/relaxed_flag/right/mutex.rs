//! expect: passed
//! A lock around both, as in Java or Python.

use std::sync::Mutex;
use std::thread;

#[derive(Default)]
struct Board {
    today: Mutex<Option<u32>>,
}

impl Board {
    fn write(&self, price: u32) {
        *self.today.lock().unwrap() = Some(price);
    }

    fn read(&self) -> Option<u32> {
        *self.today.lock().unwrap()
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
