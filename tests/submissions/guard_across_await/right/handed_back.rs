//! expect: passed
//! Each payment gives back what it was, and they are added in the end.

use cafe::bank::approve;

async fn pay(amount: u32) -> u32 {
    approve(amount).await;
    amount
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let (one, two) = tokio::join!(pay(one), pay(two));
    till + one + two
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
