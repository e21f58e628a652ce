//! expect: race/two_locks
//! The second seller looks a little later: likely is not always.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for seller in 0..2 {
            let office = &office;
            counters.spawn(move || {
                thread::sleep(Duration::from_millis(10 * seller));
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
