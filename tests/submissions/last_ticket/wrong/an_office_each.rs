//! expect: wrong_result/differs
//! The tickets are split: each seller has an office of their own.

use cafe::tickets::Office;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let sell_one = || {
        let mut office = Office::open(tickets);
        if office.left() > 0 {
            office.sell();
        }
        office.sold()
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
