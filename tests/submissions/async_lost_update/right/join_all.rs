//! expect: passed
//! Both in one list.

use cafe::bank::approve;
use futures::future::join_all;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

async fn two_deposits(balance: u32) -> u32 {
    let account = AtomicU32::new(balance);
    let deposits = [10, 20].map(|amount| deposit(&account, amount));
    join_all(deposits).await;
    account.into_inner()
}

async fn deposit(account: &AtomicU32, amount: u32) {
    approve(amount).await;
    account.fetch_add(amount, SeqCst);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
