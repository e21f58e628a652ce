//! expect: race/load_then_store
//! A lock for each thread.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

thread_local! {
    static LOCK: Mutex<()> = const { Mutex::new(()) };
}

fn put_in(jar: &AtomicU32, tip: u32) {
    LOCK.with(|lock| {
        let _turn = lock.lock().unwrap();
        let seen = jar.load(SeqCst);
        jar.store(seen + tip, SeqCst);
    });
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    let jar = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || put_in(jar, tip));
        }
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
