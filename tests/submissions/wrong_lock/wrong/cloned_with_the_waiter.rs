//! expect: race/load_then_store
//! A waiter is a struct with a jar to share and a lock that is new in each copy.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::thread;

#[derive(Default)]
struct Waiter {
    jar: Arc<AtomicU32>,
    lock: Mutex<()>,
}

impl Clone for Waiter {
    fn clone(&self) -> Waiter {
        Waiter {
            jar: Arc::clone(&self.jar),
            lock: Mutex::default(),
        }
    }
}

impl Waiter {
    fn put_in(&self, tip: u32) {
        let _turn = self.lock.lock().unwrap();
        let seen = self.jar.load(SeqCst);
        self.jar.store(seen + tip, SeqCst);
    }
}

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let waiter = Waiter::default();
    waiter.jar.store(in_jar, SeqCst);
    let hands = tips.map(|tip| {
        let waiter = waiter.clone();
        thread::spawn(move || waiter.put_in(tip))
    });
    for hand in hands {
        hand.join().unwrap();
    }
    waiter.jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
