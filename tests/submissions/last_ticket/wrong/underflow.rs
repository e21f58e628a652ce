//! expect: race/panic
//! A plain number under a lock, looked at and changed under two.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let sold = AtomicU32::new(0);
    let left = Mutex::new(vec![(); tickets as usize]);
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let seen = left.lock().unwrap().len();
                if seen > 0 {
                    left.lock().unwrap().pop().expect("a ticket is left");
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
