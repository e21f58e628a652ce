//! expect: passed
//! No lock: one step.

use cafe::bank::approve;
use futures::future::join_all;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

async fn evening(till: u32, amounts: [u32; 2]) -> u32 {
    let till = AtomicU32::new(till);
    let till = &till;
    join_all(amounts.map(|amount| async move {
        approve(amount).await;
        till.fetch_add(amount, Relaxed);
    }))
    .await;
    till.load(Relaxed)
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
