//! expect: deadlock/self
//! std's lock, held over the wait.

use cafe::{bank::approve, tickets::Office};
use futures::future::join_all;
use std::sync::Mutex;

async fn buy(office: &Mutex<Office>, price: u32) {
    let mut office = office.lock().unwrap();
    if office.left() > 0 {
        approve(price).await;
        office.sell();
    }
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let office = Mutex::new(Office::open(tickets));
    join_all(prices.into_iter().map(|price| buy(&office, price))).await;
    office.into_inner().unwrap().sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
