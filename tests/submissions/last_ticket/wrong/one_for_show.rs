//! expect: no_concurrency/workers
//! One sells for both, and the other stands there.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        counters.spawn(|| {
            for _ in 0..2 {
                let mut office = office.lock().unwrap();
                if office.left() > 0 {
                    office.sell();
                }
            }
        });
        counters.spawn(|| {});
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
