//! expect: deadlock/self
// Writing while still reading.
use std::sync::RwLock;

fn program() -> u32 {
    let lock = RwLock::new(1);
    let seen = lock.read().unwrap();
    *lock.write().unwrap() = *seen + 1;
    2
}

fn expected() -> u32 {
    2
}

fn main() {
    program();
}
