//! truth: race
//! bug: not_joined
//! outputs: "" | "saved\n"
// `main` does not wait for the thread, and the program ends with `main`.
use std::thread;

fn main() {
    thread::spawn(|| println!("saved"));
}
