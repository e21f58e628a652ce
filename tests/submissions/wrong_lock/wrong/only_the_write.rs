//! expect: race/load_then_store
//! One lock for both, around the write only.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let (jar, lock) = (AtomicU32::new(in_jar), Mutex::new(()));
    thread::scope(|waiters| {
        let (jar, lock) = (&jar, &lock);
        for tip in tips {
            waiters.spawn(move || {
                let sum = jar.load(SeqCst) + tip;
                let _turn = lock.lock().unwrap();
                jar.store(sum, SeqCst);
            });
        }
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
