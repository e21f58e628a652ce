//! expect: race/two_locks
//! Looks in one turn of a lock of the futures crate, and sells in another.

use cafe::tickets::Office;
use futures::executor::block_on;
use futures::lock::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let left = block_on(office.lock()).left();
                if left > 0 {
                    block_on(office.lock()).sell();
                }
            });
        }
    });
    office.into_inner().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
