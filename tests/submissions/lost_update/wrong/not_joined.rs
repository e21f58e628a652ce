//! expect: wrong_result/differs
//! Nobody waits for the doors.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Arc::new(AtomicU32::new(inside));
    for _ in 0..2 {
        let visitors = Arc::clone(&visitors);
        thread::spawn(move || visitors.fetch_add(1, SeqCst));
    }
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
