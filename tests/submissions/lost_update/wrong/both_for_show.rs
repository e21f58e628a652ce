//! expect: no_concurrency/workers
//! Two who do nothing, and a sum.

use std::thread;

fn count_visitors(inside: u32) -> u32 {
    thread::scope(|doors| {
        doors.spawn(|| {});
        doors.spawn(|| {});
    });
    inside + 2
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
