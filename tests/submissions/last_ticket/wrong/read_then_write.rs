//! expect: race/two_locks
//! A read lock to look, then a write lock to sell.

use cafe::tickets::Office;
use std::sync::RwLock;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = RwLock::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let left = office.read().unwrap().left();
                if left > 0 {
                    office.write().unwrap().sell();
                }
            });
        }
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
