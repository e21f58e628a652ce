//! expect: race/load_then_store
//! A lock per door: it keeps out nobody but oneself.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let turn = Mutex::new(());
                let _turn = turn.lock().unwrap();
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
