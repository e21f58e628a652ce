//! expect: passed
//! The tickets wait in a channel.

use cafe::tickets::Office;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn seller(tickets: Arc<Mutex<mpsc::Receiver<()>>>, office: Arc<Mutex<Office>>) {
    let ticket = tickets.lock().unwrap().recv();
    if let Ok(()) = ticket {
        office.lock().unwrap().sell();
    }
}

fn sell(tickets: u32) -> u32 {
    let office = Office::open(tickets);
    let (give, take) = mpsc::channel();
    for _ in 0..office.left() {
        give.send(()).unwrap();
    }
    drop(give);
    let take = Arc::new(Mutex::new(take));
    let office = Arc::new(Mutex::new(office));
    let sellers: Vec<_> = (0..2)
        .map(|_| {
            let (take, office) = (Arc::clone(&take), Arc::clone(&office));
            thread::spawn(move || seller(take, office))
        })
        .collect();
    for seller in sellers {
        seller.join().unwrap();
    }
    let office = office.lock().unwrap();
    office.sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
