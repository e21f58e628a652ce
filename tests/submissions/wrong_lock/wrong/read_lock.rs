//! expect: race/load_then_store
//! One lock for both, which lets all readers in at once.

use std::sync::RwLock;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = RwLock::new(AtomicU32::new(in_jar));
    let shared = &jar;
    thread::scope(|waiters| {
        for tip in tips {
            waiters.spawn(move || {
                let jar = shared.read().unwrap();
                jar.store(jar.load(SeqCst) + tip, SeqCst);
            });
        }
    });
    jar.into_inner().unwrap().into_inner()
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
