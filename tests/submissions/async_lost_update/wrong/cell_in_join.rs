//! expect: race/read_await_write
//! says: then branch
//! says: It returned 120; expected 130.
//! A `Cell` is of one thread, and it is old after the wait all the same.

use cafe::bank::approve;
use std::cell::Cell;

async fn two_deposits(balance: u32) -> u32 {
    let account = Cell::new(balance);
    tokio::join!(deposit(&account, 10), deposit(&account, 20));
    account.get()
}

async fn deposit(account: &Cell<u32>, amount: u32) {
    let seen = account.get();
    approve(amount).await;
    account.set(seen + amount);
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
