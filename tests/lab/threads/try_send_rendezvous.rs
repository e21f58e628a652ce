//! expect: race/result_differs
// Without room, an item is taken only if somebody waits for it at this moment.
use std::sync::mpsc;
use std::thread;

fn program() -> bool {
    let (tx, rx) = mpsc::sync_channel(0);
    let waiter = thread::spawn(move || rx.recv().is_ok());
    let taken = tx.try_send(1).is_ok();
    drop(tx);
    waiter.join().unwrap() && taken
}

fn expected() -> bool {
    false
}

fn main() {
    program();
}
