//! expect: passed
//! Compare and exchange, until it fits or nothing is left.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let left = AtomicU32::new(tickets);
    let sell_one = || {
        let mut seen = left.load(SeqCst);
        while seen > 0 {
            match left.compare_exchange(seen, seen - 1, SeqCst, SeqCst) {
                Ok(_) => return 1,
                Err(now) => seen = now,
            }
        }
        0
    };
    thread::scope(|counters| {
        let one = counters.spawn(sell_one);
        let two = counters.spawn(sell_one);
        one.join().unwrap() + two.join().unwrap()
    })
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
