//! expect: passed
//! Each task returns what was approved; the sum is made at the end.

use cafe::bank::approve;

async fn two_deposits(balance: u32) -> u32 {
    let ten = tokio::spawn(deposit(10));
    let twenty = tokio::spawn(deposit(20));
    balance + ten.await.unwrap() + twenty.await.unwrap()
}

async fn deposit(amount: u32) -> u32 {
    approve(amount).await;
    amount
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
