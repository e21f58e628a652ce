//! expect: passed
//! No office: a number that does not go below zero.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::task::JoinSet;

async fn sell(tickets: u32, prices: Vec<u32>) -> u32 {
    let left = Arc::new(AtomicU32::new(tickets));
    let mut customers = JoinSet::new();
    for price in prices {
        let left = Arc::clone(&left);
        customers.spawn(async move {
            let got = left.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1));
            if got.is_ok() {
                approve(price).await;
            }
            u32::from(got.is_ok())
        });
    }
    customers.join_all().await.into_iter().sum()
}

#[tokio::main]
async fn main() {
    println!("1 ticket, {} sold", sell(1, vec![20, 30]).await);
}
