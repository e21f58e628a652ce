//! expect: passed
//! No lock at all: one step that reads and writes.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || jar.fetch_add(tip, Relaxed));
        }
    });
    jar.load(Relaxed)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
