//! expect: panic/borrowed
//! says: RefCell already borrowed. Branch A has borrowed it since line
//! says: and keeps it while it waits for `approve(10)`
//! The borrow lives across the wait, and the other deposit wants one.

use cafe::bank::approve;
use std::cell::RefCell;

async fn two_deposits(balance: u32) -> u32 {
    let account = RefCell::new(balance);
    tokio::join!(deposit(&account, 10), deposit(&account, 20));
    account.into_inner()
}

async fn deposit(account: &RefCell<u32>, amount: u32) {
    let mut balance = account.borrow_mut();
    approve(amount).await;
    *balance += amount;
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
