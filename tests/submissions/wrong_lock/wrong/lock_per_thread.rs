//! expect: race/load_then_store
//! The lock moved out of the function, and into the loop: one for each waiter still.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::thread;

fn put_in(jar: &AtomicU32, lock: &Mutex<()>, tip: u32) {
    let _turn = lock.lock().unwrap();
    let seen = jar.load(SeqCst);
    jar.store(seen + tip, SeqCst);
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            let lock = Arc::new(Mutex::new(()));
            let lock = Arc::clone(&lock);
            waiters.spawn(move || put_in(jar, &lock, tip));
        }
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
