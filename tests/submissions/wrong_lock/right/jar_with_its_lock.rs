//! expect: passed
//! A type that owns the jar and its lock, shared by two threads of their own.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, RwLock};
use std::thread;

struct Jar {
    lock: RwLock<()>,
    coins: AtomicU32,
}

impl Jar {
    fn put_in(&self, tip: u32) {
        let _turn = self.lock.write().unwrap();
        let seen = self.coins.load(SeqCst);
        self.coins.store(seen + tip, SeqCst);
    }
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let jar = Arc::new(Jar {
        lock: RwLock::new(()),
        coins: AtomicU32::new(in_jar),
    });
    let waiters = tips.map(|tip| {
        let jar = Arc::clone(&jar);
        thread::spawn(move || jar.put_in(tip))
    });
    for waiter in waiters {
        waiter.join().unwrap();
    }
    let _turn = jar.lock.read().unwrap();
    jar.coins.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
