//! expect: no_concurrency/workers
//! Correct because alone: the second deposit waits for the first one.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    deposit(account.clone(), 10).await;
    deposit(account.clone(), 20).await;
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    let seen = account.load(SeqCst);
    approve(amount).await;
    account.store(seen + amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
