//! expect: passed
//! The deposits are sent to the one task that owns the balance.

use cafe::bank::approve;
use tokio::sync::mpsc;

async fn two_deposits(mut balance: u32) -> u32 {
    let (pay_in, mut deposits) = mpsc::channel(2);
    for amount in [10, 20] {
        let pay_in = pay_in.clone();
        tokio::spawn(async move {
            approve(amount).await;
            pay_in.send(amount).await.unwrap();
        });
    }
    drop(pay_in);
    while let Some(amount) = deposits.recv().await {
        balance += amount;
    }
    balance
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
