//! expect: no_concurrency/workers
//! One guest after the other.

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    let mut till = till.lock().unwrap();
    approve(amount).await;
    *till += amount;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    pay(&till, one).await;
    pay(&till, two).await;
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
