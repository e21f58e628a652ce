//! expect: race/read_await_write
//! says: read 100
//! says: It returned 120; expected 130.
//! What is borrowed from a `watch` is old after the wait, too.

use cafe::bank::approve;
use std::sync::Arc;
use tokio::sync::watch;

async fn deposit(account: Arc<watch::Sender<u32>>, amount: u32) {
    let seen = *account.borrow();
    approve(amount).await;
    account.send_replace(seen + amount);
}

async fn two_deposits(balance: u32) -> u32 {
    let account = Arc::new(watch::Sender::new(balance));
    let (ten, twenty) = tokio::join!(
        tokio::spawn(deposit(account.clone(), 10)),
        tokio::spawn(deposit(account.clone(), 20)),
    );
    ten.unwrap();
    twenty.unwrap();
    let total = *account.borrow();
    total
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
