//! One desk for all tickets
//!
//! Customers ring up for tickets. A look at the office and a sale are behind a
//! lock; between them the bank is asked, which takes a while. Now and then a
//! ticket is sold that is not there. Could somebody own the office alone, whom
//! all others ask?
//!
//! Contract: `sell(tickets, prices)` serves all customers at the same time,
//! one for each price. Whoever gets a ticket pays for it with `approve`, and
//! nobody else pays. It returns how many were sold, when all is paid: never
//! more than there were, never fewer than it could.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin ticket_actor`

use cafe::{bank::approve, tickets::Office};
use std::sync::{Arc, Mutex};

async fn buy(office: Arc<Mutex<Office>>, price: u32) {
    let left = office.lock().unwrap().left();
    if left > 0 {
        approve(price).await;
        office.lock().unwrap().sell();
    }
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let ring = |price| tokio::spawn(buy(office.clone(), price));
    let customers: Vec<_> = prices.into_iter().map(ring).collect();
    for customer in customers {
        customer.await.unwrap();
    }
    office.lock().unwrap().sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
