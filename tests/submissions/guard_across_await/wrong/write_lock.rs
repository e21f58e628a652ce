//! expect: deadlock/thread
//! An `RwLock` instead.

use cafe::bank::approve;
use std::sync::RwLock;

async fn pay(till: &RwLock<u32>, amount: u32) {
    let mut till = till.write().unwrap();
    approve(amount).await;
    *till += amount;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = RwLock::new(till);
    tokio::join!(pay(&till, one), pay(&till, two));
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
