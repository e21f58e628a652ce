//! expect: race/load_then_store
//! Whoever thinks that it is alone, by the count of an `Arc`, takes no care.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Arc::new(AtomicU32::new(inside));
    let doors: Vec<_> = (0..2)
        .map(|_| {
            let visitors = visitors.clone();
            thread::spawn(move || {
                if Arc::strong_count(&visitors) > 2 {
                    visitors.fetch_add(1, SeqCst);
                } else {
                    let seen = visitors.load(SeqCst);
                    visitors.store(seen + 1, SeqCst);
                }
            })
        })
        .collect();
    for door in doors {
        door.join().unwrap();
    }
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
