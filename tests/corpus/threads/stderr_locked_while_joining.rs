//! truth: deadlock
//! bug: stderr_locked
// Main keeps standard error while it waits for a thread that complains.
use std::io::{self, Write};
use std::thread;

fn main() {
    let cook = thread::spawn(|| eprintln!("burnt"));
    let mut complaints = io::stderr().lock();
    writeln!(complaints, "complaints").unwrap();
    cook.join().unwrap();
}
