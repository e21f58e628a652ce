//! expect: passed
//! Looked at once to be quick, and again under the lock that sells.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                if office.lock().unwrap().left() == 0 {
                    return;
                }
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
