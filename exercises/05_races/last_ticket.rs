//! The last ticket, sold twice
//!
//! One ticket is left, and two sellers each have a customer. Each seller looks
//! whether there is a ticket, and sells it. The office is behind a lock. What
//! could go wrong?
//!
//! Contract: `sell(tickets)` has two sellers at work at the same time, each in a
//! thread; the one that calls it may be one of the two. Each tries to sell one
//! ticket. It returns how many were sold: never more than there were, never
//! fewer than it could.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin last_ticket`

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
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
