//! expect: passed
//! The office is taken out of its lock.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    let roll = AtomicI64::new(tickets.into());
    let seller = || {
        if roll.fetch_sub(1, Ordering::AcqRel) > 0 {
            office.lock().unwrap().sell();
        } else {
            roll.fetch_add(1, Ordering::AcqRel);
        }
    };
    thread::scope(|counters| {
        counters.spawn(seller);
        counters.spawn(seller);
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
