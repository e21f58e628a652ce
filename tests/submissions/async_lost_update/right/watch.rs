//! expect: passed
//! A channel whose value is changed in place.

use cafe::bank::approve;
use std::sync::Arc;
use tokio::sync::watch;

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(watch::Sender::new(balance));
    let ten = tokio::spawn(deposit(account.clone(), 10));
    let twenty = tokio::spawn(deposit(account.clone(), 20));
    ten.await.unwrap();
    twenty.await.unwrap();
    *account.borrow()
}

async fn deposit(account: Arc<watch::Sender<u32>>, amount: u32) {
    approve(amount).await;
    account.send_modify(|balance| *balance += amount);
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
