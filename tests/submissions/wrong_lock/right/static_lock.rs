//! expect: passed
//! A static in the function: each call asks for the same lock.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn put_in(jar: &AtomicU32, tip: u32) {
    static LOCK: Mutex<()> = Mutex::new(());
    let _turn = LOCK.lock().unwrap();
    let seen = jar.load(Relaxed);
    jar.store(seen + tip, Relaxed);
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || put_in(jar, tip));
        }
    });
    jar.load(Relaxed)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
