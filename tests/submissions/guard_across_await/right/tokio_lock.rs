//! expect: passed
//! A lock that may be held across a wait: the second guest waits, and not the thread.

use cafe::bank::approve;
use tokio::sync::Mutex;

async fn pay(till: &Mutex<u32>, amount: u32) {
    let mut till = till.lock().await;
    approve(amount).await;
    *till += amount;
}

async fn evening(till: u32, [one, two]: [u32; 2]) -> u32 {
    let till = Mutex::new(till);
    tokio::join!(pay(&till, one), pay(&till, two));
    till.into_inner()
}

#[tokio::main]
async fn main() {
    println!("100 + 10 + 20 = {}", evening(100, [10, 20]).await);
}
