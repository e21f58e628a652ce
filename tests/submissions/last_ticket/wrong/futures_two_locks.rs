//! expect: race/two_locks
//! The lock of `futures`: once to look, once to sell.

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
