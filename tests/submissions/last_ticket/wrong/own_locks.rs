//! expect: race/two_locks
//! Each seller has a lock of their own for the pair of steps.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let turn = Mutex::new(());
                let _turn = turn.lock().unwrap();
                let left = office.lock().unwrap().left();
                if left > 0 {
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
