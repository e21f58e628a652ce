//! expect: deadlock/cycle
// Reads while it reads: on some systems the second one stands behind a writer who waits for the first.
use std::sync::RwLock;
use std::thread;

fn program() -> u32 {
    let menu = RwLock::new(1);
    thread::scope(|s| {
        s.spawn(|| *menu.write().unwrap() += 1);
        let first = menu.read().unwrap();
        let second = menu.read().unwrap();
        u32::from(*first == *second)
    })
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
