//! expect: race/two_locks
//! says: changed 100 to
//! std's lock, let go before the await so that it compiles.

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
    let seen = *account.lock().unwrap();
    approve(amount).await;
    *account.lock().unwrap() = seen + amount;
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
