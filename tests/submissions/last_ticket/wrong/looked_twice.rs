//! expect: race/two_locks
//! Looks twice: the second look is as old as the first one.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                if office.lock().unwrap().left() > 0 && office.lock().unwrap().left() > 0 {
                    office.lock().unwrap().sell();
                }
            });
        }
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
