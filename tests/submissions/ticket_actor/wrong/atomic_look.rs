//! expect: race/check_then_act
//! An atomic number of tickets, looked at and then taken from.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn buy(left: Arc<AtomicU32>, price: u32) -> u32 {
    if left.load(SeqCst) == 0 {
        return 0;
    }
    left.fetch_sub(1, SeqCst);
    approve(price).await;
    1
}

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let left = Arc::new(AtomicU32::new(tickets));
    let ring = |price| tokio::spawn(buy(left.clone(), price));
    let customers: Vec<_> = prices.into_iter().map(ring).collect();
    let mut sold = 0;
    for customer in customers {
        sold += customer.await.unwrap();
    }
    sold
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
