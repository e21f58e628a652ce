//! truth: right
//! bug: none
// The same, but standard output is given back first. Whoever has it may lock it again.
use std::io::{self, Write};
use std::thread;

fn main() {
    let mut out = io::stdout().lock();
    writeln!(out, "open").unwrap();
    println!("still open");
    writeln!(io::stdout().lock(), "always").unwrap();
    let cook = thread::spawn(|| println!("soup"));
    drop(out);
    cook.join().unwrap();
    println!("closed");
}
