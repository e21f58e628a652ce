//! expect: passed
//! One deposit in a task, and the other here.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    deposit(account.clone(), 20).await;
    ten.await.unwrap();
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    approve(amount).await;
    account.fetch_add(amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
