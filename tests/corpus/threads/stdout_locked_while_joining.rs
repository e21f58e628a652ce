//! truth: deadlock
//! bug: stdout_locked
// Main keeps standard output while it waits for a thread that prints.
use std::io::{self, Write};
use std::thread;

fn main() {
    let mut out = io::stdout().lock();
    writeln!(out, "open").unwrap();
    let cook = thread::spawn(|| println!("soup"));
    cook.join().unwrap();
    writeln!(out, "closed").unwrap();
}
