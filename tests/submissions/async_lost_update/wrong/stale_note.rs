//! expect: race/two_locks
//! Locks again after the wait, and writes down the old note.

use cafe::bank::approve;
use std::sync::Arc;
use tokio::sync::Mutex;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(Mutex::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.lock().await
}

async fn deposit(account: Arc<Mutex<u32>>, amount: u32) {
    let balance = account.lock().await;
    let new = *balance + amount;
    drop(balance);
    approve(amount).await;
    let mut balance = account.lock().await;
    *balance = new;
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
