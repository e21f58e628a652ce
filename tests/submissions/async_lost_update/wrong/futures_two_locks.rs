//! expect: race/two_locks
//! says: changed 100 to
//! The lock of `futures`, taken twice.

use cafe::bank::approve;
use futures::lock::Mutex;
use std::sync::Arc;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(Mutex::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.lock().await
}

async fn deposit(account: Arc<Mutex<u32>>, amount: u32) {
    let seen = *account.lock().await;
    approve(amount).await;
    *account.lock().await = seen + amount;
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
