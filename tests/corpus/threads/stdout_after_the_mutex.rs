//! truth: right
//! bug: none
// The same two, each with the menu first.
use std::io::{self, Write};
use std::sync::Mutex;
use std::thread;

fn main() {
    let menu = Mutex::new("soup");
    thread::scope(|scope| {
        scope.spawn(|| println!("{}", menu.lock().unwrap()));
        scope.spawn(|| {
            let dish = menu.lock().unwrap();
            let mut out = io::stdout().lock();
            writeln!(out, "{dish}").unwrap();
        });
    });
}
