//! expect: passed
//! First the wait, then the till.

use cafe::bank::approve;
use std::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    approve(amount).await;
    *till.lock().unwrap() += amount;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    tokio::join!(pay(&till, one), pay(&till, two));
    till.into_inner().unwrap()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
