//! expect: race/check_then_act
//! An atomic counter, looked at and then changed.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let sold = AtomicU32::new(0);
    let left = AtomicU32::new(tickets);
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                if left.load(SeqCst) > 0 {
                    left.fetch_sub(1, SeqCst);
                    sold.fetch_add(1, SeqCst);
                }
            });
        }
    });
    sold.load(SeqCst)
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
