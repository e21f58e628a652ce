//! expect: deadlock/join
//! says: one for the end of the other, which needs what the first one holds
//! The guard of the caller lives until the doors have closed, which wait for it.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let door = std::sync::Mutex::new(());
    let _guard = door.lock().unwrap();
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let _guard = door.lock().unwrap();
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
