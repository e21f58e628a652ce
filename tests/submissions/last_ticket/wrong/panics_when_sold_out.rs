//! expect: panic/panicked
//! says: The lock is poisoned because thread
//! says: sold out
//! Whoever finds nothing panics, and takes the lock along.

use cafe::tickets::Office;
use std::sync::{Arc, Mutex};
use std::thread;

fn sell(tickets: u32) -> u32 {
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let sellers = [(); 2].map(|()| {
        let office = Arc::clone(&office);
        thread::spawn(move || {
            let mut office = office.lock().unwrap();
            assert!(office.left() > 0, "sold out");
            office.sell();
        })
    });
    for seller in sellers {
        // Sold out is no mistake of ours.
        let _ = seller.join();
    }
    office.lock().unwrap().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
