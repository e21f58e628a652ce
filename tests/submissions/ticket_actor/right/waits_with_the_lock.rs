//! expect: passed
//! tokio's lock, held from the look to the sale.

use cafe::{bank::approve, tickets::Office};
use std::sync::Arc;
use tokio::sync::Mutex;

async fn buy(office: Arc<Mutex<Office>>, price: u32) {
    let mut office = office.lock().await;
    if office.left() > 0 {
        approve(price).await;
        office.sell();
    }
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let office = Arc::new(Mutex::new(Office::open(tickets)));
    let ring = |price| tokio::spawn(buy(office.clone(), price));
    let customers: Vec<_> = prices.into_iter().map(ring).collect();
    for customer in customers {
        customer.await.unwrap();
    }
    office.lock().await.sold()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
