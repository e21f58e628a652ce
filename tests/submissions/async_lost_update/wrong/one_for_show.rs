//! expect: no_concurrency/workers
//! One task does both, and the other does nothing.

use cafe::bank::approve;

async fn two_deposits(balance: u32) -> u32 {
    let idle = tokio::spawn(async {});
    let work = tokio::spawn(async move {
        approve(10).await;
        approve(20).await;
        balance + 30
    });
    idle.await.unwrap();
    work.await.unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", two_deposits(100).await);
}
