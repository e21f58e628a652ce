//! expect: race/load_then_store
//! says: then thread
//! The guard is dropped on the line that takes it.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let door = std::sync::Mutex::new(());
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let _ = door.lock().unwrap();
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
