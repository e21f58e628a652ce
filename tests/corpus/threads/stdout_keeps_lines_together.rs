//! truth: right
//! bug: none
//! outputs: "a1\na2\nb1\nb2\n" | "b1\nb2\na1\na2\n"
// Two lines that are written with standard output locked stay together.
use std::io::{self, Write};
use std::thread;

fn main() {
    thread::scope(|scope| {
        for name in ["a", "b"] {
            scope.spawn(move || {
                let mut out = io::stdout().lock();
                writeln!(out, "{name}1").unwrap();
                writeln!(out, "{name}2").unwrap();
            });
        }
    });
}
