//! expect: passed
//! A write lock for both.

use cafe::tickets::Office;
use std::sync::RwLock;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = RwLock::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let mut office = office.write().unwrap();
                if office.left() > 0 {
                    office.sell();
                }
            });
        }
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
