//! expect: passed
//! Both in one task, by the `join!` of `futures`.

use cafe::bank::approve;
use std::cell::Cell;

async fn two_deposits(balance: u32) -> u32 {
    let account = Cell::new(balance);
    futures::join!(deposit(&account, 10), deposit(&account, 20));
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
