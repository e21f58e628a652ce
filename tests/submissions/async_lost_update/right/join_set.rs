//! expect: passed
//! A set of tasks instead of two handles.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::task::JoinSet;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let mut tasks = JoinSet::new();
    tasks.spawn(deposit(account.clone(), 10));
    tasks.spawn(deposit(account.clone(), 20));
    tasks.join_all().await;
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    approve(amount).await;
    account.fetch_add(amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
