//! expect: race/two_locks
//! The lock of `futures`, from threads, taken twice.

use futures::executor::block_on;
use futures::lock::Mutex;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Mutex::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = *block_on(visitors.lock());
                *block_on(visitors.lock()) = seen + 1;
            });
        }
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
