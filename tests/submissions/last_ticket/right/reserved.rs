//! expect: passed
//! A permit per ticket is taken first; who has one may sell.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let free = AtomicU32::new(tickets);
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let mut seen = free.load(SeqCst);
                while seen > 0 {
                    match free.compare_exchange(seen, seen - 1, SeqCst, SeqCst) {
                        Ok(_) => {
                            office.lock().unwrap().sell();
                            return;
                        }
                        Err(now) => seen = now,
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
