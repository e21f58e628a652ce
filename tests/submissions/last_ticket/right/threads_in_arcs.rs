//! expect: passed
//! Threads of their own instead of a scope.

use cafe::tickets::Office;
use std::sync::{Arc, Mutex};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let sellers = [0, 1].map(|_| {
        let office = Arc::clone(&office);
        thread::spawn(move || {
            let mut office = office.lock().unwrap();
            if office.left() > 0 {
                office.sell();
            }
        })
    });
    for seller in sellers {
        seller.join().unwrap();
    }
    office.lock().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
