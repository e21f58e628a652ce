//! expect: passed
//! In whichever order the approvals come, each is added when it is there.

use cafe::bank::approve;
use futures::stream::{FuturesUnordered, StreamExt};

async fn two_deposits(balance: u32) -> u32 {
    let mut deposits: FuturesUnordered<_> = [10, 20].into_iter().map(approved).collect();
    let mut balance = balance;
    while let Some(amount) = deposits.next().await {
        balance += amount;
    }
    balance
}

async fn approved(amount: u32) -> u32 {
    approve(amount).await;
    amount
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
