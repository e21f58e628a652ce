//! expect: race/result_differs
// However long it waits: the sender may be slower still.
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn program() -> u32 {
    let (tx, rx) = mpsc::channel();
    let cook = thread::spawn(move || tx.send(7));
    let dish = rx.recv_timeout(Duration::from_secs(60)).unwrap_or(0);
    let _ = cook.join().unwrap();
    dish
}

fn expected() -> u32 {
    7
}

fn main() {
    program();
}
