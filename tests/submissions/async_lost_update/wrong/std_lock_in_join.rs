//! expect: deadlock/thread
//! says: one keeps the thread on which the other would run
//! A lock of std is held across the wait, and both deposits share a thread.

use cafe::bank::approve;
use std::sync::Mutex;

async fn two_deposits(balance: u32) -> u32 {
    let account = Mutex::new(balance);
    tokio::join!(deposit(&account, 10), deposit(&account, 20));
    account.into_inner().unwrap()
}

async fn deposit(account: &Mutex<u32>, amount: u32) {
    let mut balance = account.lock().unwrap();
    approve(amount).await;
    *balance += amount;
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
