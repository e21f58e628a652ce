//! expect: race/read_await_write
//! says: read 100
//! The left side of the sum is read before the right side is awaited.

use cafe::bank::approve;
use std::cell::Cell;

async fn approved(amount: u32) -> u32 {
    approve(amount).await;
    amount
}

async fn two_deposits(balance: u32) -> u32 {
    let total = Cell::new(balance);
    let deposit = async |amount: u32| {
        total.set(total.get() + approved(amount).await);
    };
    tokio::join!(deposit(10), deposit(20));
    total.get()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
