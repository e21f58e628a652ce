//! expect: passed
//! The payments are sent to the one who has the till.

use cafe::bank::approve;
use tokio::sync::mpsc;

async fn evening(mut till: u32, amounts: [u32; 2]) -> u32 {
    let (pay, mut paid) = mpsc::channel(2);
    for amount in amounts {
        let pay = pay.clone();
        tokio::spawn(async move {
            approve(amount).await;
            pay.send(amount).await.unwrap();
        });
    }
    drop(pay);
    while let Some(amount) = paid.recv().await {
        till += amount;
    }
    till
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
