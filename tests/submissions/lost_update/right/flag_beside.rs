//! expect: passed
//! Both also say that the bar is open. Whoever says what is said already loses nothing.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    let open = AtomicBool::new(false);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                if !open.load(SeqCst) {
                    open.store(true, SeqCst);
                }
                visitors.fetch_add(1, SeqCst);
            });
        }
    });
    assert!(open.into_inner());
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
