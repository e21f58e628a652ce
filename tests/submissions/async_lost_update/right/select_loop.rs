//! expect: passed
//! Whichever approval comes is taken, until both have.

use cafe::bank::approve;
use std::pin::pin;

async fn two_deposits(balance: u32) -> u32 {
    let (mut ten, mut twenty) = (pin!(approve(10)), pin!(approve(20)));
    let (mut first, mut second) = (false, false);
    let mut balance = balance;
    while !(first && second) {
        tokio::select! {
            _ = &mut ten, if !first => {
                first = true;
                balance += 10;
            }
            _ = &mut twenty, if !second => {
                second = true;
                balance += 20;
            }
        }
    }
    balance
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
