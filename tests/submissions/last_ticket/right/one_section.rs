//! expect: passed
//! Looked at and sold under one lock.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let mut office = office.lock().unwrap();
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
