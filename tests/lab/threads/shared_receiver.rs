//! expect: compile_error/rustc
// A `Receiver` cannot be shared between threads.
use std::sync::mpsc;
use std::thread;

fn program() -> u32 {
    let (tx, rx) = mpsc::channel::<u32>();
    drop(tx);
    thread::scope(|s| {
        s.spawn(|| rx.try_recv().is_ok());
        s.spawn(|| rx.try_recv().is_ok());
    });
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
