//! expect: race/read_await_write
//! The second deposit waits a little: likely is not always.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::Duration;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32) {
    let head_start = Duration::from_millis(100 * u64::from(amount));
    tokio::time::sleep(head_start).await;
    let seen = account.load(SeqCst);
    approve(amount).await;
    account.store(seen + amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
