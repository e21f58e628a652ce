//! expect: deadlock/self
// Both ends belong to the same thread, which waits for room that only it could make.
use std::sync::mpsc::sync_channel;
use std::thread;

fn program() -> u32 {
    let (dishes, table) = sync_channel(1);
    thread::spawn(move || {
        dishes.send(1).unwrap();
        dishes.send(2).unwrap();
        table.recv().unwrap() + table.recv().unwrap()
    })
    .join()
    .unwrap()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
