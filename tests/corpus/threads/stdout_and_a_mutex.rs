//! truth: deadlock
//! bug: lock_order
// One thread prints with the menu locked, the other reads the menu with standard output locked.
use std::io::{self, Write};
use std::sync::Mutex;
use std::thread;

fn main() {
    let menu = Mutex::new("soup");
    thread::scope(|scope| {
        scope.spawn(|| println!("{}", menu.lock().unwrap()));
        scope.spawn(|| {
            let mut out = io::stdout().lock();
            let dish = *menu.lock().unwrap();
            writeln!(out, "{dish}").unwrap();
        });
    });
}
