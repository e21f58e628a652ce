//! expect: passed
//! Who came last is only for the log, and whatever stands there in the end will do.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let last = AtomicU32::new(0);
    thread::scope(|doors| {
        for door in 1..=2 {
            let (visitors, last) = (&visitors, &last);
            doors.spawn(move || {
                visitors.fetch_add(1, SeqCst);
                if last.load(SeqCst) != door {
                    last.store(door, SeqCst);
                }
            });
        }
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
