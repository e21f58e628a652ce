//! expect: race/load_then_store
//! Another ordering: ordering is not atomicity.

use std::sync::atomic::{
    AtomicU32,
    Ordering::{Acquire, Release},
};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.load(Acquire);
                visitors.store(seen + 1, Release);
            });
        }
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
