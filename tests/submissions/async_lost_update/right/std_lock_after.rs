//! expect: passed
//! std's lock, taken when nothing is left to wait for.

use cafe::bank::approve;
use std::sync::{Arc, Mutex};

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(Mutex::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.lock().unwrap()
}

async fn deposit(account: Arc<Mutex<u32>>, amount: u32) {
    approve(amount).await;
    *account.lock().unwrap() += amount;
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
