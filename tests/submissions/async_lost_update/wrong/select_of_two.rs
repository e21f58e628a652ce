//! expect: wrong_result/differs
//! says: before it was done.
//! Only one of the deposits arrives.

use cafe::bank::approve;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = AtomicU32::new(balance);
    tokio::select! {
        () = deposit(&account, 10) => {}
        () = deposit(&account, 20) => {}
    }
    account.load(SeqCst)
}

async fn deposit(account: &AtomicU32, amount: u32) {
    approve(amount).await;
    account.fetch_add(amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
