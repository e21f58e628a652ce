//! expect: deadlock/full
// The receiver lives for ever, and nobody has it any more.
use std::sync::mpsc::sync_channel;
use std::thread;

fn program() -> u32 {
    let (dishes, table) = sync_channel(1);
    let cook = thread::spawn(move || {
        dishes.send(1).unwrap();
        dishes.send(2).unwrap();
    });
    std::mem::forget(table);
    cook.join().unwrap();
    3
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
