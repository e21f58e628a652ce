//! expect: passed
//! The tickets are things: whoever has pulled one may sell it.

use std::sync::Mutex;
use std::thread;

fn sell(tickets: u32) -> u32 {
    let roll = Mutex::new(vec![(); tickets as usize]);
    let pull = || u32::from(roll.lock().unwrap().pop().is_some());
    thread::scope(|counters| {
        let one = counters.spawn(pull);
        let two = counters.spawn(pull);
        one.join().unwrap() + two.join().unwrap()
    })
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
