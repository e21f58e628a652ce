//! expect: passed
//! The lock still lies beside the jar, and there is one of it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn put_in(jar: &AtomicU32, lock: &Mutex<()>, tip: u32) {
    let _turn = lock.lock().unwrap();
    let seen = jar.load(SeqCst);
    jar.store(seen + tip, SeqCst);
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let (jar, lock) = (AtomicU32::new(in_jar), Mutex::new(()));
    thread::scope(|waiters| {
        let (jar, lock) = (&jar, &lock);
        for tip in tips {
            waiters.spawn(move || put_in(jar, lock, tip));
        }
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
