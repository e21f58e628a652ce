//! expect: passed
//! The thread that calls is one of the sellers.

use cafe::tickets::Office;
use std::sync::Mutex;
use std::thread;

fn try_to_sell(office: &Mutex<Office>) {
    let mut office = office.lock().unwrap();
    if office.left() > 0 {
        office.sell();
    }
}

fn sell(tickets: u32) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    thread::scope(|counters| {
        counters.spawn(|| try_to_sell(&office));
        try_to_sell(&office);
    });
    office.into_inner().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
