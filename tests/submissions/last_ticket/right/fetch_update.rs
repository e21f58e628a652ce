//! expect: passed
//! A counter that cannot fall below zero, and no office.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let sold = AtomicU32::new(0);
    let left = AtomicU32::new(tickets);
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let took = left.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1));
                if took.is_ok() {
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
