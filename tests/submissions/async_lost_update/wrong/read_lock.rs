//! expect: race/two_locks
//! says: changed 100 to
//! A read lock, then a write lock.

use cafe::bank::approve;
use std::sync::Arc;
use tokio::sync::RwLock;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(RwLock::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.read().await
}

async fn deposit(account: Arc<RwLock<u32>>, amount: u32) {
    let seen = *account.read().await;
    approve(amount).await;
    *account.write().await = seen + amount;
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
