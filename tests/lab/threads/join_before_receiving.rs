//! expect: deadlock/cycle
// The cook sends three through a channel for one, and nobody receives before the cook is done.
use std::sync::mpsc::sync_channel;
use std::thread;

fn program() -> u32 {
    let (dishes, table) = sync_channel(1);
    let cook = thread::spawn(move || {
        for dish in 0..3 {
            dishes.send(dish).unwrap();
        }
    });
    cook.join().unwrap();
    table.iter().sum()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
