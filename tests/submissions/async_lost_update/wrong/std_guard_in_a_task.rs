//! expect: compile_error/not_send
//! says: the `MutexGuard` of line
//! A guard of std cannot go along to another thread.

use cafe::bank::approve;
use std::sync::Arc;
use std::sync::Mutex;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(Mutex::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.lock().unwrap()
}

async fn deposit(account: Arc<Mutex<u32>>, amount: u32) {
    let mut balance = account.lock().unwrap();
    approve(amount).await;
    *balance += amount;
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
