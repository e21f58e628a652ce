//! expect: race/two_locks
//! Reads in one turn of a lock of the futures crate, and writes in another.

use futures::executor::block_on;
use futures::lock::Mutex;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Mutex::new(inside);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                block_on(async {
                    let seen = *visitors.lock().await;
                    *visitors.lock().await = seen + 1;
                });
            });
        }
    });
    visitors.into_inner()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
