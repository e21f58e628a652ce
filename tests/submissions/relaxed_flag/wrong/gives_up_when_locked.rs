//! expect: race/result_differs
//! A lock that is only tried: two who read at the same time keep each other out.

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
        self.today.try_lock().ok().and_then(|today| *today)
    }
}

fn main() {
    let board = Board::default();
    thread::scope(|room| {
        room.spawn(|| board.write(9));
        room.spawn(|| println!("a waiter reads {:?}", board.read()));
    });
}
