//! expect: race/two_locks
//! Still sells a ticket that is not there, and does not say so.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                // Look...
                let left = office.lock().unwrap().left();
                if left > 0 {
                    // ...then sell.
                    office.lock().unwrap().sell();
                }
            });
        }
    });
    office.into_inner().unwrap().sold().min(tickets)
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
