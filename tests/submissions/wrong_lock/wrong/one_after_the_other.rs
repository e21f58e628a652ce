//! expect: no_concurrency/workers
//! Right because alone: the first is waited for before the second begins.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn put_in(jar: &AtomicU32, tip: u32) {
    let lock = Mutex::new(());
    let _turn = lock.lock().unwrap();
    let seen = jar.load(SeqCst);
    jar.store(seen + tip, SeqCst);
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    for tip in tips {
        thread::scope(|waiters| {
            waiters.spawn(|| put_in(&jar, tip));
        });
    }
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
