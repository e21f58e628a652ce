//! expect: passed
//! Looked at and sold under one lock, and paid for after that.

use cafe::{bank::approve, tickets::Office};
use futures::future::join_all;
use std::sync::Mutex;

async fn buy(office: &Mutex<Office>, price: u32) {
    let got_one = {
        let mut office = office.lock().unwrap();
        let there = office.left() > 0;
        if there {
            office.sell();
        }
        there
    };
    if got_one {
        approve(price).await;
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
