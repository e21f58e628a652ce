//! expect: passed
//! On one thread, nothing comes between reading and writing where nothing is awaited.

use cafe::bank::approve;
use std::cell::Cell;

async fn two_deposits(balance: u32) -> u32 {
    let account = Cell::new(balance);
    tokio::join!(deposit(&account, 10), deposit(&account, 20));
    account.get()
}

async fn deposit(account: &Cell<u32>, amount: u32) {
    approve(amount).await;
    account.set(account.get() + amount);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
