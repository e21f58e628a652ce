//! expect: deadlock/cycle
// Each sends before it receives, and neither channel has room for that.
use std::sync::mpsc::sync_channel;
use std::thread;

fn program() -> u32 {
    let (to_cook, from_waiter) = sync_channel(0);
    let (to_waiter, from_cook) = sync_channel(0);
    let cook = thread::spawn(move || {
        to_waiter.send(1).unwrap();
        from_waiter.recv().unwrap()
    });
    to_cook.send(2).unwrap();
    from_cook.recv().unwrap() + cook.join().unwrap()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
