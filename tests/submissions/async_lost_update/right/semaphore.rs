//! expect: passed
//! One permit, kept from the read to the write.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::sync::Semaphore;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(AtomicU32::new(balance));
    let one = Arc::new(Semaphore::new(1));
    let ten = tokio::spawn(deposit(account.clone(), 10, one.clone()));
    let twenty = tokio::spawn(deposit(account.clone(), 20, one));
    ten.await.unwrap();
    twenty.await.unwrap();
    account.load(SeqCst)
}

async fn deposit(account: Arc<AtomicU32>, amount: u32, one: Arc<Semaphore>) {
    let _turn = one.acquire().await.unwrap();
    let seen = account.load(SeqCst);
    approve(amount).await;
    account.store(seen + amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
