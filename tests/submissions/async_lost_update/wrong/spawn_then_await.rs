//! expect: no_concurrency/workers
//! Two tasks, the second one spawned after the first one ended.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    ten.await.unwrap();
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    twenty.await.unwrap();
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
