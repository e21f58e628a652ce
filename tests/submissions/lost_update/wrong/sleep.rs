//! expect: race/load_then_store
//! One door sleeps first: likely is not always.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for door in 0..2 {
            let visitors = &visitors;
            doors.spawn(move || {
                thread::sleep(Duration::from_millis(10 * door));
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
