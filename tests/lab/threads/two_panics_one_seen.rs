//! expect: panic/panicked
// One panic is seen by whoever joins; the other is the scope's.
use std::thread;

fn program() -> u32 {
    thread::scope(|s| {
        s.spawn(|| panic!("nobody looks"));
        let seen = s.spawn(|| panic!("somebody looks"));
        u32::from(seen.join().is_err())
    })
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
