//! expect: passed
//! Whoever has awaited a task sees what it did, whatever the orders.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::*};
async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let tasks = [10, 20].map(|amount| {
        let account = account.clone();
        tokio::spawn(async move {
            approve(amount).await;
            account
                .fetch_update(AcqRel, Acquire, |b| b.checked_add(amount))
                .unwrap();
        })
    });
    for task in tasks {
        task.await.unwrap();
    }
    account.load(Acquire)
}
#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
