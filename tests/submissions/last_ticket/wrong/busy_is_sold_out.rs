//! expect: race/result_differs
//! says: found the Mutex taken on line 14, and went on without it.
//! Takes a busy office for one that has no tickets.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                if let Ok(mut office) = office.try_lock() {
                    if office.left() > 0 {
                        office.sell();
                    }
                }
            });
        }
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
