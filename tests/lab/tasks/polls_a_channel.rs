//! expect: passed
// A thread that polls does not stop the clock for the others.
use std::sync::mpsc::{self, TryRecvError};
use std::thread;
use std::time::Duration;

const MILLIS: u64 = 20;

fn program() -> u32 {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        tx.send(4).unwrap();
    });
    loop {
        match rx.try_recv() {
            Ok(item) => return item,
            Err(TryRecvError::Empty) => thread::yield_now(),
            Err(TryRecvError::Disconnected) => return 0,
        }
    }
}

fn expected() -> u32 {
    4
}

fn main() {
    program();
}
