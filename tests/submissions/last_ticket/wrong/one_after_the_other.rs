//! expect: no_concurrency/workers
//! Correct because alone: the second seller waits for the first one.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            let seller = counters.spawn(|| {
                let left = office.lock().unwrap().left();
                if left > 0 {
                    office.lock().unwrap().sell();
                }
            });
            seller.join().unwrap();
        }
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
