//! expect: no_concurrency/workers
//! One customer after the other: right because alone.

use cafe::{bank::approve, tickets::Office};

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let mut office = Office::open(tickets);
    for price in prices {
        if office.left() > 0 {
            approve(price).await;
            office.sell();
        }
    }
    office.sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
