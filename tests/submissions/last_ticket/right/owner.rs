//! expect: passed
//! The sellers ask the one thread that owns the office.

use cafe::tickets::Office;
use std::sync::mpsc;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let (ask, questions) = mpsc::channel();
    thread::scope(|counters| {
        for _ in 0..2 {
            let ask = ask.clone();
            counters.spawn(move || ask.send(()).unwrap());
        }
        drop(ask);
        let mut office = Office::open(tickets);
        for () in questions {
            if office.left() > 0 {
                office.sell();
            }
        }
        office.sold()
    })
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
