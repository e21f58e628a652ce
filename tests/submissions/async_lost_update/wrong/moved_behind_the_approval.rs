//! expect: race/load_then_store
//! The race is moved behind the approval, and still there on two threads.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    approve(amount).await;
    let seen = account.load(SeqCst);
    account.store(seen + amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
